import { answerOne } from '../../src/answers/answer-one.ts';
import { compose } from '../../src/answers/compose.ts';
import type { Outcome } from '../../src/answers/outcome.ts';
import { readQuestion } from '../../src/answers/question/read-question.ts';
import { toCandidate } from '../../src/answers/rank/candidate.ts';
import type { Passage } from '../../src/documents/passage.ts';
import type { VanBan } from '../../src/documents/van-ban.ts';
import { validityOn } from '../../src/documents/validity.ts';

export const TODAY = '2026-11-24';

/** A document of one's own for a test; what is not given is plain. */
export function vanBan(given: Partial<VanBan> & { readonly id: string }): VanBan {
  return {
    number: null,
    kind: null,
    issuer: null,
    title: given.id,
    issuedOn: null,
    validFrom: null,
    validTo: null,
    relations: [],
    sample: false,
    audience: 'cong-khai',
    ...given,
  };
}

/** A clause. */
export function clause(documentId: string, number: number, place: string, text: string): Passage {
  return { id: `${documentId}#${number}`, documentId, place, page: null, heading: '', text, row: null };
}

/** A table row, written as the importer writes it. */
export function row(
  documentId: string,
  number: number,
  place: string,
  cells: Readonly<Record<string, string>>,
): Passage {
  const listed = Object.entries(cells).map(([column, value]) => ({ column, value }));
  const text = listed.map(({ column, value }) => `${column}: ${value}`).join('; ');
  return {
    id: `${documentId}#${number}`,
    documentId,
    place,
    page: null,
    heading: '',
    text,
    row: { group: '', cells: listed },
  };
}

/** Answers out of just these passages, all found equally well by the search. */
export function answerFrom(
  typed: string,
  documents: readonly VanBan[],
  passages: readonly Passage[],
  today = TODAY,
): Outcome {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const candidates = passages.map((passage) => {
    const document = byId.get(passage.documentId)!;
    return toCandidate(passage, document, validityOn(document, today, documents), { score: 0.8, coverage: 0.8 });
  });
  return answerOne(readQuestion(typed, today), { documents, candidates, today, day: today });
}

/** The text that is sent for it. */
export function textFrom(
  typed: string,
  documents: readonly VanBan[],
  passages: readonly Passage[],
  today = TODAY,
): string {
  const outcome = answerFrom(typed, documents, passages, today);
  return outcome.kind === 'answered' ? compose(outcome.answered, today).text : outcome.text;
}
