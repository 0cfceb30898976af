import { type Facts, type Figure, questionId, type RecordedId, type Value } from '../figure.ts';
import type { Wanting } from './scored.ts';

export type FoundValue = { readonly kind: 'found'; readonly value: Value } | Wanting;

/** Looks a row's figure up. Several fields are added up, exactly; one of them missing makes the sum unknown. */
export function valueOf(figure: Figure, code: string, facts: Facts): FoundValue {
  const { source, name } = figure;
  switch (source.kind) {
    case 'recorded':
      return { kind: 'found', value: recorded(source.id, facts) };
    case 'asked': {
      const id = questionId(code, name);
      const value = facts.answers.get(id);
      return value === undefined
        ? { kind: 'needs-answer', figure, id, question: source.question }
        : { kind: 'found', value };
    }
    case 'report': {
      const values = source.fields.map((field) => facts.report.get(field)?.[source.span] ?? null);
      const [first, ...others] = values;
      if (first === undefined || values.includes(null)) return { kind: 'no-figure', figure };
      if (others.length === 0) return { kind: 'found', value: first! };
      if (!values.every((value) => typeof value === 'number')) return { kind: 'bad-value', figure, allowed: 'các số' };
      return { kind: 'found', value: values.reduce((sum, value) => sum + hundredths(value), 0) / 100 };
    }
  }
}

/** A count or percentage in hundredths. */
export function hundredths(count: number): number {
  return Math.round(count * 100);
}

/** What nobody has recorded has not happened. */
function recorded(id: RecordedId, facts: Facts): Value {
  switch (id) {
    case 'bao_cao_cham':
      return facts.lateReports;
    case 'bao_cao_thieu':
      return facts.missingReports;
    case 'thieu_bao_cao_nam':
      return facts.isYearReportMissing ?? false;
    case 'khong_minh_chung':
      return facts.evidence.size === 0;
    case 'chenh_tu_cham':
      return Math.max(facts.overscore ?? 0, 0);
  }
}
