import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import { compareText, contentWords } from '../rank/content-words.ts';

const ASKING = new Set(['nghia', 'tat', 'viet', 'khai', 'niem', 'dinh', 'hieu']);

/**
 * How well a text defines what the question asks about: 1 when just its words stand before the first "là", or behind "viết tắt là";
 * less for each word more ("ký giao ước" for "giao ước"); 0 when it defines something else.
 */
export function definesAsked(question: Question, text: string): number {
  const words = plain(text);
  const subject = / la /.exec(words);
  const asked = contentWords(question).filter((word) => !ASKING.has(word));
  if (subject === null || asked.length === 0) return 0;
  const head = compareText(words.slice(0, subject.index)).folded;
  if (asked.every((word) => head.has(word)))
    return Math.max(0, 1 - 0.4 * ([...head].filter((word) => word !== '').length - asked.length));
  const short = compareText(/\b(?:viet tat|goi tat)(?: la)?\b(.*)$/.exec(words)?.[1] ?? '').folded;
  return asked.every((word) => short.has(word)) ? 1 : 0;
}

/** A line of a glossary: it says what a word means, which answers no other question. */
export function isDefinition(text: string): boolean {
  return /^(?:- )?[\p{L}\s,]{2,60} là (?:việc|hoạt động|cách|tên|số|nhóm|đơn vị|bản|bộ|cơ quan|tổ chức|hình thức|danh hiệu|tài liệu|nội dung|thành tích|tình trạng|giá trị|khoảng|phần|văn bản|hội nghị|cờ|vật|cuộc|người|câu|mức)/u.test(
    text,
  );
}
