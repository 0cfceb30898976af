import { type Day, makeDay } from '../../lib/vn-time.ts';
import { findDays, shiftDay } from './days.ts';
import { DOCUMENT_NUMBER, findNumbers } from './number.ts';
import { sentencesOf, speaksOfItself } from './sentences.ts';

/** From and to which day a document is in force, both included; null where it does not say. */
export interface Term {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

const SILENT: Term = { validFrom: null, validTo: null };
const BEGINS =
  /(?<!hết )(?:có hiệu lực|được áp dụng|áp dụng|được thực hiện)(?: thi hành)?\s+(?:kể\s+)?(?:từ|bắt đầu từ)(?!\p{L})/iu;
const SINCE_SIGNED = /^\s*(?:kể từ )?(?:ngày\s+)?(?:được\s+)?(ký|ban hành|công bố)/iu;
const YEAR = /áp dụng\s+(?:cho|trong|đối với|từ)?\s*(?:công tác [^.;\d]{0,40})?năm\s+(\d{4})(?!\d)/iu;
const FIELD = /^(?:thời gian\s+)?(?:có\s+)?(?:hiệu lực|áp dụng)(?:\s+thi hành)?\s*:/iu;
const ENDS = /hết hiệu lực(?: thi hành)?\s+(?:kể\s+)?từ\s+(?:ngày\s+)?/iu;
const LAST_DAY = /(?:có hiệu lực|áp dụng)[^.;]*?đến\s+(?:hết\s+)?(?:ngày\s+)?(?=\d)/iu;

/** Reads the term out of the text; `issuedOn` is what "từ ngày ký" means. */
export function readTerm(text: string, issuedOn: Day | null): Term {
  const sentences = sentencesOf(text).filter((sentence) => isAboutThis(sentence));
  const own = [...sentences.filter(speaksOfItself), ...sentences.filter((one) => !speaksOfItself(one))];
  const terms = own.map((sentence) => termIn(sentence, issuedOn));
  return {
    validFrom: terms.find(({ validFrom }) => validFrom !== null)?.validFrom ?? null,
    validTo: terms.find(({ validTo }) => validTo !== null)?.validTo ?? null,
  };
}

/** A sentence about another document names it; about a part of this one, it names the điều or khoản. */
function isAboutThis(sentence: string): boolean {
  if (/^căn cứ/iu.test(sentence) || FIELD.test(sentence)) return FIELD.test(sentence);
  const begins = BEGINS.exec(sentence)?.index ?? ENDS.exec(sentence)?.index;
  const subject = begins === undefined ? sentence : sentence.slice(0, begins);
  if (/(?<!^)(?:khoản|điểm|điều)\s+\d/iu.test(subject.replace(/^(?:điều|khoản)?\s*\d+\s*[.:]\s*/iu, ''))) return false;
  return findNumbers(subject).length === 0 || speaksOfItself(subject.slice(0, subject.search(DOCUMENT_NUMBER)));
}

function termIn(sentence: string, issuedOn: Day | null): Term {
  const year = Number(YEAR.exec(sentence)?.[1] ?? Number.NaN);
  if (year >= 1945) return { validFrom: makeDay(year, 1, 1) ?? null, validTo: makeDay(year, 12, 31) ?? null };
  const begins = BEGINS.exec(sentence) ?? FIELD.exec(sentence);
  if (begins) {
    const after = sentence.slice(begins.index + begins[0].length);
    if (SINCE_SIGNED.test(after)) return { validFrom: issuedOn, validTo: lastDayIn(sentence) };
    const [first, second] = findDays(after);
    const isDirect = first !== undefined && first.index <= 30;
    const upTo =
      second !== undefined &&
      /đến|[-–—]/u.test(after.slice(first?.index, second.index).replace(/\d+\s?[-–]\s?\d+/g, ''));
    if (isDirect) return { validFrom: first.day, validTo: upTo ? second.day : null };
  }
  if (speaksOfItself(sentence) && ENDS.test(sentence)) {
    const [end] = findDays(sentence.slice(sentence.search(ENDS)));
    if (end && isSubjectItself(sentence)) return { validFrom: null, validTo: shiftDay(end.day, -1) };
  }
  return { ...SILENT, validTo: lastDayIn(sentence) };
}

function lastDayIn(sentence: string): Day | null {
  const match = LAST_DAY.exec(sentence);
  return match ? (findDays(sentence.slice(match.index + match[0].length))[0]?.day ?? null) : null;
}

/** `Nghị định số … hết hiệu lực từ ngày Nghị định này …` ends the other one. */
function isSubjectItself(sentence: string): boolean {
  const subject = sentence.slice(0, sentence.search(ENDS));
  return speaksOfItself(subject) && findNumbers(subject).length === 0;
}
