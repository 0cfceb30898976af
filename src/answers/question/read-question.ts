import type { Day } from '../../lib/vn-time.ts';
import { type AskKind, readAskKind } from './ask-kind.ts';
import { type Count, readCount } from './count.ts';
import { type CriterionRef, readCriterion } from './criterion-ref.ts';
import { type DocumentRef, readDocumentRef } from './document-ref.ts';
import { type NamedTime, readNamedTime } from './named-time.ts';
import { withoutPadding } from './padding.ts';
import { type Period, periodsIn } from './period.ts';
import { plain } from './plain.ts';
import { writeOut } from './short-forms.ts';

/** What a question asks, as far as patterns can tell; everything else in it is left to the search. */
export interface Question {
  /** As it was typed, without the courtesy around it: what is searched for. */
  readonly text: string;
  /** Folded, short forms written out, slips mended: what the patterns read. */
  readonly plain: string;
  readonly kind: AskKind;
  readonly criterion: CriterionRef | null;
  readonly periods: readonly Period[];
  readonly time: NamedTime;
  readonly document: DocumentRef | null;
  /** How many of something: the 7 of "7 nhiệm vụ thì được mấy điểm". */
  readonly count: Count | null;
}

/** Reads a question as it was typed; today decides what "năm ngoái" and "tháng này" mean. */
export function readQuestion(typed: string, today: Day): Question {
  const text = withAsked(withoutPadding(typed));
  const question = writeOut(plain(text));
  const document = readDocumentRef(question);
  const criterion = readCriterion(question);
  const count = readCount(question);
  return {
    text,
    plain: question,
    kind: readAskKind(question, count !== null),
    criterion,
    periods: periodsIn(question),
    time: readNamedTime(question, today),
    document,
    count,
  };
}

/** A report that is named and nothing more: what hurried people want of it is the day. */
function withAsked(text: string): string {
  return /^bao cao (?:quy|6|9|nam|ca nam|sau thang|chin thang)(?: \S+){0,3}$/.test(writeOut(plain(text)))
    ? `hạn nộp ${text}`
    : text;
}
