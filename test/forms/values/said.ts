import type { AnswerField, ReadingContext } from '../../../src/forms/values/answer-field.ts';
import { readAnswer } from '../../../src/forms/values/read-answer.ts';

export const CONTEXT: ReadingContext = { today: '2026-11-24', year: 2026 };

/** A reading in short: `24`, `? 15 | 1500` (asked back), `~ 100` (inexact), `chưa có`, `không` (refused). */
export function said(field: AnswerField, text: string): string {
  const reading = readAnswer(field, text, CONTEXT);
  switch (reading.kind) {
    case 'value':
      return show(reading.value);
    case 'unsure':
      return `? ${reading.readings.map((one) => show(one.value)).join(' | ')}`;
    case 'inexact':
      return `~ ${show(reading.near)}`;
    case 'no-data':
      return 'chưa có';
    case 'refused':
      return 'không';
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
