import { addDays, type Day, dayInVietnam } from '../lib/vn-time.ts';
import { type ClockTime, clockTime, clockTimeAt, momentAt, writeClock, writeMoment } from './clock-time.ts';
import { dayWords, NUMBER, numberOf } from './day-words.ts';
import { readDayWords } from './read-day.ts';
import { one, type Reading, several, unreadable } from './reading.ts';
import { hourOfDay, type TimeInText, timeInText } from './time-of-day.ts';
import { weekdayName } from './weekday.ts';

const MINUTE_MS = 60_000;
const EXAMPLE = 'Anh/chị ghi giờ như 14h, 8h sáng mai hoặc 30 phút nữa.';
const AWHILE = new RegExp(
  `^(?:(?:sau|con|khoang) )*(?:(${NUMBER}|nua) ?(?:tieng|gio|h)( ruoi)?)?(?: ?(\\d{1,3}) ?(?:phut|p)?)?(?: (?:nua|sau))?$`,
);
const SOON = /^(?:mot )?(?:lat|luc|ti|chut|xiu)(?: (?:nua|sau))?$/;
/** The last whole hours that a part of the day still has when its usual time is over. */
const HOURS_OF = { sang: [9, 10, 11], trua: [12, 13], chieu: [15, 16, 17], toi: [20, 21] } as const;

/** A moment to come as people type it: `14h30`, `2 giờ chiều`, `8h sáng mai`, `chiều nay`, `30 phút nữa`; by hours of an office. */
export function readMoment(text: string, now: Date): Reading<Date> {
  const words = dayWords(text.replace(/['’′]/g, ' phút'));
  return awhile(words, now) ?? byTheClock(words, now) ?? dayAlone(words, now);
}

/** `30 phút nữa`, `2 tiếng nữa`, `1 tiếng rưỡi`, `lát nữa`. */
function awhile(words: string, now: Date): Reading<Date> | null {
  const after = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE_MS);
  if (SOON.test(words)) return several([30, 60, 120].map((minutes) => momentOption(after(minutes))));
  // "2 giờ" is a time of day, "2 giờ nữa" is not.
  if (!/ (?:nua|sau)$|^(?:sau|con) |tieng|phut|\dp$/.test(words) || /(?:gio|h) ?\d+ (?:phut|p)$/.test(words))
    return null;
  const match = AWHILE.exec(words);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const hours = match[1] === undefined ? 0 : match[1] === 'nua' ? 0.5 : numberOf(match[1]);
  const minutes = hours * 60 + (match[2] ? 30 : 0) + Number(match[3] ?? 0);
  return minutes > 0 ? one(after(minutes)) : null;
}

function byTheClock(words: string, now: Date): Reading<Date> | null {
  const time = timeInText(words);
  if (time === null) return null;
  const hour = time.hour === null ? null : hourOfDay(time.hour, time.part);
  if ((time.hour !== null && hour === null) || time.minute > 59 || (hour === 24 && time.minute > 0)) {
    const written = `${time.hour}${time.minute > 0 ? `:${time.minute}` : ''} giờ`;
    return unreadable(`Không có ${written}. ${EXAMPLE}`);
  }
  const clock = hour === null ? time.usual : clockTime(hour, time.minute);
  const today = dayInVietnam(now);
  if (time.rest === '') return withoutDay(time, clock, now);
  const day = readDayWords(time.rest, { today, toward: 'next' });
  if (day.kind === 'unreadable') return unreadable(`Trợ lý chưa hiểu lúc này. ${EXAMPLE}`);
  if (day.kind === 'several') return several(day.options.map(({ value }) => momentOption(momentAt(value, clock))));
  return onDay(day.value, time, clock, now);
}

function withoutDay(time: TimeInText, clock: ClockTime, now: Date): Reading<Date> {
  const today = dayInVietnam(now);
  const soonest = momentAt(today, clock);
  if (soonest > now) return one(soonest);
  const tomorrow = momentAt(addDays(today, 1), clock);
  const tonight = momentAt(today, clock + clockTime(12));
  const isOpen = time.part === null && clock >= clockTime(7) && clock < clockTime(12) && tonight > now;
  return isOpen ? several([tomorrow, tonight].map(momentOption)) : one(tomorrow);
}

function onDay(day: Day, time: TimeInText, clock: ClockTime, now: Date): Reading<Date> {
  const moment = momentAt(day, clock);
  if (moment > now) return one(moment);
  const hours = time.hour === null && time.part !== null && day === dayInVietnam(now) ? HOURS_OF[time.part] : [];
  const left = hours.map((hour) => momentAt(day, clockTime(hour))).filter((hour) => hour > now);
  if (left.length > 0) return several(left.map(momentOption));
  return unreadable(`${writeMoment(moment)} đã qua (bây giờ là ${writeClock(clockTimeAt(now))}). ${EXAMPLE}`);
}

/** `mai`, `thứ Hai`: at 08:00. */
function dayAlone(words: string, now: Date): Reading<Date> {
  const day = readDayWords(words, { today: dayInVietnam(now), toward: 'next' });
  const morning = clockTime(8);
  if (day.kind === 'unreadable') return unreadable(`Trợ lý chưa hiểu lúc này. ${EXAMPLE}`);
  if (day.kind === 'several') {
    const moments = day.options.map(({ value }) => momentAt(value, morning)).filter((moment) => moment > now);
    return moments.length === 0 ? unreadable(EXAMPLE) : several(moments.map(momentOption));
  }
  const moment = momentAt(day.value, morning);
  return moment > now ? one(moment) : unreadable(`Anh/chị ghi thêm giờ, ví dụ 14h hoặc 16h30.`);
}

function momentOption(moment: Date): { readonly value: Date; readonly label: string } {
  const day = dayInVietnam(moment);
  return {
    value: moment,
    label: `${writeClock(clockTimeAt(moment))} ${weekdayName(day)}, ${writeMoment(moment).slice(7)}`,
  };
}
