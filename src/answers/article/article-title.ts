import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import { contentWords } from '../rank/content-words.ts';
import type { Candidate } from '../rank/candidate.ts';

/** A title of fewer words ("Điểm trừ", "Hiệu lực") is the subject of many questions that ask for one thing of it. */
const FEWEST = 2;

/** `Điều 2. Nguyên tắc chấm điểm`, out of the headings above a clause. */
export function titleOf({ passage }: Pick<Candidate, 'passage'>): string | null {
  const title = passage.heading.split(' › ').findLast((part) => /^Điều \d+/.test(part));
  return title === undefined ? null : title.replace(/[.:]$/, '');
}

/** The first passage of an article whose title says just what is asked about ("sửa báo cáo đã gửi thế nào"); null when none does. */
export function articleOfTitle<C extends Pick<Candidate, 'passage'>>(
  question: Question,
  found: readonly C[],
): C | null {
  if (question.kind !== 'list' && question.kind !== 'unknown' && question.kind !== 'what-is') return null;
  if (question.criterion !== null || question.document !== null || question.periods.length > 0) return null;
  const asked = contentWords(question);
  if (asked.length < FEWEST) return null;
  return found.find((one) => isSame(asked, titleWords(question, one))) ?? null;
}

function titleWords(question: Question, one: Pick<Candidate, 'passage'>): readonly string[] {
  const title = titleOf(one)?.replace(/^Điều \d+\.?\s*/u, '') ?? '';
  return contentWords({ ...question, text: title, plain: plain(title) });
}

function isSame(asked: readonly string[], title: readonly string[]): boolean {
  return asked.length === title.length && asked.every((word) => title.includes(word));
}
