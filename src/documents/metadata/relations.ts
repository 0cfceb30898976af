import type { Relation } from '../van-ban.ts';
import { DOCUMENT_NUMBER, findNumbers } from './number.ts';
import { numberKey } from './same-number.ts';
import { sentencesOf, speaksOfItself } from './sentences.ts';

const REPLACES = /thay thế|bãi bỏ|hủy bỏ|huỷ bỏ/iu;
const AMENDS = /sửa đổi|bổ sung một số/iu;
const ENDED = /hết hiệu lực/iu;
/** Passive: another document did that to the one that is named. */
const BY_OTHERS = /(được|bị|đã được)\s+(sửa đổi|bổ sung|thay thế|bãi bỏ)|(sửa đổi|bổ sung|thay thế)\s+(tại|bởi|theo)/iu;
/** No document names more; every question goes through them. */
const MOST_RELATIONS = 300;
const LONGEST_LEAD = 500;
const PART =
  /(?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)\s+(?:một số\s+|các\s+)?(?:điểm|khoản|điều|mục|chương|cụm từ|phụ lục|quy định tại)(?!\p{L})/iu;

/** What the document says it does to others: in its title, and in sentences that speak of itself. Each number once, replacing first. */
export function readRelations(title: string, text: string, ownNumber: string | null): readonly Relation[] {
  const found = [...relationsIn(title, true), ...relationsInText(text)];
  const seen = new Set(ownNumber === null ? [] : [numberKey(ownNumber)]);
  const once: Relation[] = [];
  for (const relation of [...found.filter(isReplacing), ...found.filter((one) => !isReplacing(one))]) {
    const key = numberKey(relation.number);
    if (once.length < MOST_RELATIONS && !seen.has(key)) once.push(relation);
    seen.add(key);
  }
  return once;
}

function isReplacing({ kind }: Relation): boolean {
  return kind === 'replaces';
}

/** A list below `… thay thế các văn bản sau:` goes on with the sentence above it. */
function relationsInText(text: string): readonly Relation[] {
  let lead = '';
  return sentencesOf(text).flatMap((sentence) => {
    if (/^căn cứ/iu.test(sentence)) return [];
    const isItem = lead !== '' && /^([-–+•*]|[a-zđ]\)|\d+[.)])/u.test(sentence);
    const whole = isItem ? `${lead} ${sentence}` : sentence;
    if (!isItem) lead = sentence.length <= LONGEST_LEAD && sentence.endsWith(':') && isOwn(sentence) ? sentence : '';
    return relationsIn(whole, isOwn(whole));
  });
}

function relationsIn(sentence: string, own: boolean): readonly Relation[] {
  const verb = [REPLACES, AMENDS, ENDED].map((pattern) => sentence.search(pattern)).filter((at) => at >= 0);
  if (!own || verb.length === 0) return [];
  const at = Math.min(...verb);
  if (ENDED.test(sentence) && !REPLACES.test(sentence)) {
    return named('replaces', sentence.slice(0, sentence.search(ENDED)) || sentence);
  }
  const after = sentence.slice(at);
  const [object = '', ...asides] = BY_OTHERS.test(after) ? after.split(BY_OTHERS) : [after];
  if (asides.length > 0 && findNumbers(object).length === 0) return [];
  const kind = REPLACES.test(sentence.slice(at, at + 12)) && !PART.test(after) ? 'replaces' : 'amends';
  return named(kind, object);
}

function named(kind: Relation['kind'], text: string): readonly Relation[] {
  return findNumbers(text).map((number) => ({ kind, number }));
}

/**
 * True when this document does it: `Quyết định này … thay thế …`, `… hết hiệu lực kể từ ngày Nghị định này có hiệu lực`. What is
 * told of other documents (`Nghị định 5/2020/NĐ-CP thay thế Nghị định 1/2010/NĐ-CP`) is not its own doing.
 */
function isOwn(sentence: string): boolean {
  if (/từ ngày\s[^.;]*này\s+(?:bắt đầu\s+)?có hiệu lực/iu.test(sentence)) return true;
  const number = sentence.search(DOCUMENT_NUMBER);
  const before = number < 0 ? sentence : sentence.slice(0, number);
  if (speaksOfItself(before)) return true;
  const verb = before.search(/thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi/iu);
  return verb >= 0 && verb <= 12;
}
