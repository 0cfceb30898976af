/** Beginnings that open a paragraph wherever they stand: list marks, and the parts of a Vietnamese legal text. */
const OPENS =
  /^(?:[-–—•*+▪◦●○] |\d{1,3}(?:\.\d{1,3})*[.)] |\d{1,3}(?:\.\d{1,3})+ |[a-zđ]\) |(?:phần|chương|mục|tiểu mục|phụ lục) (?:thứ |[ivxlc\d]+\b)|điều \d+[a-zđ]?[.:])/iu;
const CLOSED = /[.;:!?…]["”»)]?$/u;

/** Whether a line with that beginning is set as a new item rather than as the rest of the sentence before. */
export function opensParagraph(line: string, before: string): boolean {
  return OPENS.test(line) && (CLOSED.test(before) || !/^\p{Ll}\)|^\d/u.test(line) || before.length < 60);
}

/** The last line of a paragraph by its own end. */
export function endsSentence(line: string): boolean {
  return CLOSED.test(line);
}

/** The mark alone in front of a hanging item: `1.`, `a)`, `-`. */
export function isListMark(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ]\)|[ivxlc]{1,6}\.|[-–—•*+▪◦●○])$/iu.test(text);
}
