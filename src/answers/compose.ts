import { type Day, writeDay } from '../lib/vn-time.ts';
import type { Answer } from './answer.ts';
import type { Direct } from './direct.ts';
import { everyFigureIsQuoted } from './figures.ts';
import { sayAlone } from './prose/sentences.ts';
import { nameDocument, type Source, toCitation, writeSources } from './source-line.ts';

/** Stands below everything drawn from a sample. */
export const SAMPLE = '(Tài liệu mẫu, không phải văn bản chính thức.)';

/** One answered question: the sentence, and what it rests on. The first source bears the sentence; others say the same or add to it. */
export interface Answered {
  readonly direct: Direct;
  readonly sources: readonly [Source, ...Source[]];
  /** Figures that may be said though no passage has them: the question's own ("7 nhiệm vụ"), the year in a title, how many lines follow. */
  readonly vouched: string;
  /** That its document is not in force now is known from the question or said already: no warning. */
  readonly isAddition?: boolean;
}

/** Puts an answer together: the direct sentence, what must be known of its document, then its sources. */
export function compose(answered: readonly [Answered, ...Answered[]], day: Day): Extract<Answer, { kind: 'answer' }> {
  const sources = distinct(answered.flatMap((one) => one.sources));
  const said = answered.map((one) => writeSaid(one));
  const warnings = [...new Set(answered.flatMap((one) => (one.isAddition ? [] : warningsOf(one.sources[0], day))))];
  const sample = sources.some(({ vanBan }) => vanBan.sample) ? [SAMPLE] : [];
  return {
    kind: 'answer',
    text: [[...said, ...warnings, ...sample].join('\n'), writeSources(sources)].join('\n\n'),
    via: answered[0].direct.via,
    citations: sources.map(toCitation),
  };
}

/** The sentence, or the exact words of the source where the sentence has a figure that the source does not have. */
function writeSaid({ direct, sources, vouched }: Answered): string {
  const texts = [...sources.flatMap(({ passage }) => [passage.text, passage.heading]), vouched];
  const noted = direct.noted === undefined ? '' : ` ${direct.noted}`;
  if (!everyFigureIsQuoted(`${direct.said}${noted}`, texts)) return sayAlone(sources[0].passage.text);
  const said = direct.counted === null ? direct.said : `${direct.said.replace(/\.$/, '')} (${direct.counted}).`;
  return `${said}${noted}`;
}

function warningsOf({ vanBan, validity }: Source, day: Day): readonly string[] {
  switch (validity.kind) {
    case 'in-force':
      return [];
    case 'not-yet':
      return [`Lưu ý: văn bản này có hiệu lực từ ${writeDay(validity.from)}.`];
    case 'ended':
      return [
        validity.replacedBy === null
          ? `Lưu ý: văn bản này chỉ có hiệu lực đến hết ngày ${writeDay(validity.lastDay)}.`
          : `Lưu ý: văn bản này có hiệu lực đến hết ${writeDay(validity.lastDay)}, đã được thay thế bởi ${nameDocument(validity.replacedBy)}${sinceOf(validity.replacedBy.validFrom ?? validity.replacedBy.issuedOn, day)}.`,
      ];
    case 'replaced':
      return [
        `Lưu ý: ${nameDocument(vanBan)} đã được thay thế bởi ${nameDocument(validity.replacedBy)}${sinceOf(validity.since, day)}.`,
      ];
  }
}

function sinceOf(since: Day | null, day: Day): string {
  return since === null || since > day ? '' : ` từ ${writeDay(since)}`;
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return sources.filter((source, at) => sources.findIndex(({ passage }) => passage.id === source.passage.id) === at);
}
