import { readDay } from '../../calendar/read-day.ts';
import { fold } from '../../lib/fold.ts';
import { addDays, type Day, writeDay } from '../../lib/vn-time.ts';
import type { DayBound, TypeOf } from '../definition/field-type.ts';
import { saysNoData } from './absence.ts';
import type { AnswerField, ReadingContext } from './answer-field.ts';
import { plainText, quoted } from './plain.ts';
import { withoutPoliteness } from './politeness.ts';
import { type Reading, refused, value } from './reading.ts';

const LONGEST = 120;
const HALF_YEAR = 183;
const NAMES_MONTH = /\d ?[/.-] ?\d|\bthang ?(?:\d|mot|gieng|hai|ba|tu|bon|nam\b|sau\b|bay|tam|chin|muoi|chap)/;

/** A day of the report. Without a year it is one of the report's year, or the nearest for a report without periods. */
export function readDate(field: AnswerField<TypeOf<'date'>>, text: string, context: ReadingContext): Reading<Day> {
  if (saysNoData(text)) return { kind: 'no-data' };
  const reading = text.length > LONGEST ? noDay(text) : readAnyDay(plainText(withoutPoliteness(text)), context);
  const from = boundOf(field.type.from, context);
  const to = boundOf(field.type.to, context);
  const fits = (day: Day): boolean => (from === null || day >= from) && (to === null || day <= to);
  switch (reading.kind) {
    case 'value':
      return fits(reading.value) ? reading : outside(reading.value, from, to);
    case 'unsure': {
      const readings = reading.readings.filter((one) => fits(one.value));
      return readings.length > 0 ? { ...reading, readings } : outside(reading.readings[0]!.value, from, to);
    }
    case 'inexact':
    case 'no-data':
    case 'refused':
      return reading;
  }
}

function readAnyDay(text: string, context: ReadingContext): Reading<Day> {
  const read = readDay(text, { today: anchor(text, context), toward: 'nearest' });
  switch (read.kind) {
    case 'one':
      return value(read.value);
    case 'several':
      return {
        kind: 'unsure',
        readings: read.options.map((option) => ({ value: option.value, shown: option.label })),
        why: `Tôi chưa rõ ${quoted(text)} là ngày nào.`,
      };
    case 'unreadable':
      return refused(read.advice);
  }
}

/**
 * The day to reckon from. A report tells what was done or soon will be, so a day and month without a year are the last such ones up to a
 * month from now, or from the end of the report's year when it is written later.
 */
function anchor(text: string, { today, year }: ReadingContext): Day {
  if (year === null || !NAMES_MONTH.test(fold(text))) return today;
  const latest = today < `${year}-12-31` ? today : `${year}-12-31`;
  return addDays(latest, 31 - HALF_YEAR);
}

function noDay(text: string): { readonly kind: 'refused'; readonly reason: string } {
  return refused(`Không có ngày ${quoted(text)}, mong anh/chị gõ ngày trước, tháng sau, ví dụ: 15/09/2026 ạ.`);
}

/** The day that a bound means; null when there is none, or no year to tell it by. */
export function boundOf(bound: DayBound | undefined, { today, year }: ReadingContext): Day | null {
  if (bound === undefined) return null;
  if ('day' in bound) return bound.day;
  if ('today' in bound) return addDays(today, bound.today);
  if (year === null) return null;
  return bound.year === 'start' ? `${year}-01-01` : `${year}-12-31`;
}

function outside(day: Day, from: Day | null, to: Day | null): { readonly kind: 'refused'; readonly reason: string } {
  const range = [from && `từ ${writeDay(from)}`, to && `đến ${writeDay(to)}`].filter((part) => part !== null).join(' ');
  return refused(
    `Ngày ${writeDay(day)} không hợp với mục này, mong anh/chị gõ một ngày ${range}, ví dụ: ${writeDay(to ?? from!)} ạ.`,
  );
}
