import { addDays } from '../lib/vn-time.ts';
import { asSpan, between, type DaySpan, lastDay, SPAN_EXAMPLE } from './day-span.ts';
import { dayWords, NUMBER, numberOf } from './day-words.ts';
import { edgeDay } from './edge-day.ts';
import { dayOrSpan, joinedSpan } from './joined-span.ts';
import { type DayContext, readDayWords } from './read-day.ts';
import { mapReading, one, type Reading, unreadable } from './reading.ts';
import { mondayOf } from './weekday-day.ts';

export { type DaySpan, writeSpan } from './day-span.ts';

const LEAD = /^(?:(?:nghi|vang|vang mat|di cong tac|trong|ca|tu|ke tu)(?: ngay(?= \d))? )+/;
const COUNT_FIRST = new RegExp(`^(${NUMBER}) (?:ngay|hom) (?:(?:ke )?tu|bat dau tu) (.+)$`);
const COUNT_LAST = new RegExp(`^(.+?) (?:trong |nghi )?(${NUMBER}) (?:ngay|hom)$`);
const UNTIL = /^(?:den|toi) (.+)$|^(het .+)$/;

/** A span of days as people type it: `5-9/5`, `từ 28/12 đến 3/1`, `mai đến hết tuần`; one day is a span of one. */
export function readSpan(text: string, context: DayContext): Reading<DaySpan> {
  const words = dayWords(text).replace(LEAD, '');
  return (
    countedSpan(words, context) ??
    untilSpan(words, context) ??
    wholeSpan(words, context) ??
    dayOrSpan(words, context) ??
    joinedSpan(words, context) ??
    spanOfOne(words, context)
  );
}

/** `3 ngày từ mai`, `từ 5/5 nghỉ 3 ngày`. */
function countedSpan(words: string, context: DayContext): Reading<DaySpan> | null {
  const first = COUNT_FIRST.exec(words);
  const last = first ? null : COUNT_LAST.exec(words);
  const [count, day] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
  if (count === undefined || day === undefined) return null;
  const days = numberOf(count);
  const start = readDayWords(day, context);
  if (start.kind === 'unreadable' || days < 1 || days > 366) return null;
  return mapReading(start, (from) => ({ from, to: addDays(from, days - 1) }));
}

/** `đến hết 9/5`: from today. */
function untilSpan(words: string, context: DayContext): Reading<DaySpan> | null {
  const match = UNTIL.exec(words);
  return match === null ? null : between(context.today, lastDay(match[1] ?? match[2]!, context));
}

/** `tuần sau`, `tháng 3`, `quý II`. */
function wholeSpan(words: string, context: DayContext): Reading<DaySpan> | null {
  const week = /^tuan (nay|sau|toi)$/.exec(words);
  if (week) {
    const monday = addDays(mondayOf(context.today), week[1] === 'nay' ? 0 : 7);
    return one({ from: monday, to: addDays(monday, 6) });
  }
  if (!/^(?:thang|quy|qui|nam) /.test(words)) return null;
  const end = edgeDay(`cuoi ${words}`, context);
  if (end?.kind !== 'one') return null;
  const around: DayContext = / (?:nay|sau|toi|truoc|ngoai)$/.test(words)
    ? context
    : { today: end.value, toward: 'nearest' };
  const start = edgeDay(`dau ${words}`, around);
  return start?.kind === 'one' ? between(start.value, end) : null;
}

function spanOfOne(words: string, context: DayContext): Reading<DaySpan> {
  const reading = readDayWords(words, context);
  const isWord = reading.kind === 'unreadable' && !/\d/.test(words);
  return isWord ? unreadable(`Trợ lý chưa hiểu những ngày này. ${SPAN_EXAMPLE}`) : asSpan(reading);
}
