import type { DaySpan } from '../../calendar/read-span.ts';
import type { Reading } from '../../calendar/reading.ts';
import { fold } from '../../lib/fold.ts';

/** When somebody is away, and who is to act for them, as typed; either may be missing. */
export interface SaidAbsence {
  readonly days: Reading<DaySpan> | null;
  readonly whom: string;
}

const ARROW = /\s*(?:→|->|=>|➔|»|>)\s*/u;
/** Stands before who acts for one. */
const TO =
  /(?:^|\s)(?:nho|giao|ban giao|uy quyen|nguoi thay)(?:\s+(?:lai|viec|quyen))?(?:\s+cho)?(?=\s|$)|(?:^|\s)cho(?=\s)/;
/** Days and a name are no longer than this. */
const MOST_WORDS = 30;
const BEFORE_DAYS = /^(?:mặt|mat|vào|vao|trong|các|cac)\s+/iu;

/** Divides "5-9/5 → anh Nam", "từ 5/5 đến 9/5 nhờ chị Lan", "nhờ anh Nam từ 5/5 đến 9/5". */
export function splitAbsence(said: string, read: (text: string) => Reading<DaySpan>): SaidAbsence {
  const text = said.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [left, right] = atWord(text) ?? [text, ''];
  const divided: SaidAbsence[] = [];
  for (const [days, whom] of [
    [left, right],
    [right, left],
  ] as const) {
    const whole = readDays(days, read);
    if (whole !== null) divided.push({ days: whole, whom: whom.trim() });
  }
  // "nhờ anh Nam từ 5/5 đến 9/5", "5-9/5 anh Nam": days and name follow each other.
  const words = text.replace(ARROW, ' ').split(' ').slice(0, MOST_WORDS);
  for (let length = words.length - 1; length > 0; length -= 1) {
    const before = readDays(words.slice(0, length).join(' '), read);
    if (before !== null) divided.push({ days: before, whom: withoutTo(words.slice(length).join(' ')) });
    const after = readDays(words.slice(-length).join(' '), read);
    if (after !== null) divided.push({ days: after, whom: withoutTo(words.slice(0, -length).join(' ')) });
  }
  // A word of the name taken for a part of the days makes them doubtful.
  const sure = divided.find(({ days }) => days?.kind === 'one') ?? divided[0];
  if (sure) return sure;
  return { days: null, whom: withoutTo(text) };
}

function readDays(text: string, read: (text: string) => Reading<DaySpan>): Reading<DaySpan> | null {
  for (const days of new Set([text.trim(), text.trim().replace(BEFORE_DAYS, '')])) {
    const reading = read(days);
    if (reading.kind !== 'unreadable') return reading;
  }
  return null;
}

/** At the arrow, or at the word that gives it to somebody. */
function atWord(text: string): readonly [string, string] | null {
  const arrow = ARROW.exec(text);
  if (arrow) return [text.slice(0, arrow.index), text.slice(arrow.index + arrow[0].length)];
  // Composed letters fold to one each, so places in the folded text are places in the text.
  const to = TO.exec(fold(text));
  return to ? [text.slice(0, to.index), text.slice(to.index + to[0].length)] : null;
}

/** Whoever is to act, without the word that gives it to them: "nhờ anh Nam". */
export function withoutTo(text: string): string {
  const to = TO.exec(fold(text));
  return (to ? text.slice(to.index + to[0].length) : text).trim();
}
