import type { BangTieuChi } from '../bang-tieu-chi.ts';
import { type Facts, questionId, type RecordedId, type Value } from '../figure.ts';

/** `nếu 3.1 = 8`: another value for a row's figure, by the figure's name ('' for the only one). */
export interface Assumption {
  readonly code: string;
  readonly figure: string;
  readonly value: Value;
}

export type WhatIf =
  | { readonly kind: 'facts'; readonly facts: Facts }
  /** The row is not in the table, has no such figure or several without saying which; `figures` are the names it has. */
  | { readonly kind: 'unknown'; readonly code: string; readonly figures: readonly string[] };

/**
 * The facts as they would be: to be scored again by `score`. A field of the report changes wherever it is read; of several fields that
 * are added up the first one takes the whole value.
 */
export function whatIf(bang: BangTieuChi, facts: Facts, assumptions: readonly Assumption[]): WhatIf {
  const rows = [...bang.criteria, ...bang.bonuses, ...bang.penalties, ...bang.exclusions];
  const report = new Map(facts.report);
  const answers = new Map(facts.answers);
  let changed: Facts = { ...facts, report, answers };
  for (const { code, figure: name, value } of assumptions) {
    const figures = rows.find((row) => row.code === code)?.figures ?? [];
    const figure =
      figures.find((one) => one.name === name) ?? (name === '' && figures.length === 1 ? figures[0] : undefined);
    if (figure === undefined) return { kind: 'unknown', code, figures: figures.map((one) => one.name) };
    const { source } = figure;
    switch (source.kind) {
      case 'asked':
        answers.set(questionId(code, figure.name), value);
        break;
      case 'report':
        source.fields.forEach((field, at) => {
          const part = at === 0 ? value : 0;
          report.set(field, { ...(report.get(field) ?? { ky: null, 'luy-ke': null }), [source.span]: part });
        });
        break;
      case 'recorded':
        changed = assumeRecorded(changed, source.id, value);
        break;
    }
  }
  return { kind: 'facts', facts: changed };
}

function assumeRecorded(facts: Facts, id: RecordedId, value: Value): Facts {
  const count = typeof value === 'number' ? value : null;
  switch (id) {
    case 'bao_cao_cham':
      return {
        ...facts,
        lateReports: Array.isArray(value) ? value : count === null ? facts.lateReports : count === 0 ? [] : [count],
      };
    case 'bao_cao_thieu':
      return { ...facts, missingReports: count ?? facts.missingReports };
    case 'thieu_bao_cao_nam':
      return { ...facts, isYearReportMissing: value === true };
    case 'chenh_tu_cham':
      return { ...facts, overscore: count ?? facts.overscore };
    case 'khong_minh_chung':
      return value === true ? { ...facts, evidence: new Set() } : facts;
  }
}
