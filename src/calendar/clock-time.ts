import { type Day, dayInVietnam, writeDay } from '../lib/vn-time.ts';

const HOUR_MS = 3_600_000;
const VN_OFFSET_MS = 7 * HOUR_MS;

/** A time of day in Viet Nam, in minutes after midnight. */
export type ClockTime = number;

export function clockTime(hour: number, minute = 0): ClockTime {
  return hour * 60 + minute;
}

/** `08:00`. */
export function writeClock(time: ClockTime): string {
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

/** `08:00`, `8h`, `8h30` or `20` -> a time of day; null when there is none such. */
export function readClock(text: string): ClockTime | null {
  const match = /^(\d{1,2})(?:\s*(?::|h|g|giờ)\s*(\d{1,2})?)?$/iu.exec(text.trim().normalize('NFC'));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hour < 24 && minute < 60 ? clockTime(hour, minute) : null;
}

/** The moment of a time of day in Viet Nam (UTC+7, no summer time); 24:00 is the next day's 00:00. */
export function momentAt(day: Day, time: ClockTime): Date {
  return new Date(Date.parse(day) + time * 60_000 - VN_OFFSET_MS);
}

/** The time of day in Viet Nam at a moment, whole minutes. */
export function clockTimeAt(moment: Date): ClockTime {
  return Math.floor((moment.getTime() - Date.parse(dayInVietnam(moment)) + VN_OFFSET_MS) / 60_000);
}

/** `14:00, 24/11/2026`. */
export function writeMoment(moment: Date): string {
  return `${writeClock(clockTimeAt(moment))}, ${writeDay(dayInVietnam(moment))}`;
}
