import { type ClockTime, clockTime } from './clock-time.ts';
import { NUMBER, numberOf } from './day-words.ts';

type Part = 'sang' | 'trua' | 'chieu' | 'toi';

/** The time of day that a text names, and its other words. */
export interface TimeInText {
  /** Null when only a part of the day is named. */
  readonly hour: number | null;
  readonly minute: number;
  readonly part: Part | null;
  /** The time that a part of the day stands for by itself. */
  readonly usual: ClockTime;
  readonly rest: string;
}

const HOUR = new RegExp(
  `(?<=^| )(?:(?<hour>\\d{1,2}) ?(?:h|g|gio|:(?=\\d))|(?<word>${NUMBER}) gio)(?: ?(?<minute>\\d{1,2})(?!\\d|[/.-]\\d| ?(?:thang|ngay nua|t\\d|tuan)))?(?: ?(?:phut|p)(?= |$))?(?<half> ruoi)?(?: kem (?<less>\\d{1,2}))?(?= |$)`,
);
const BARE = /^(?<hour>\d{1,2})(?<minute>\d{2})?$/;
const PARTS: Readonly<Record<string, readonly [Part, ClockTime]>> = {
  'dau gio sang': ['sang', clockTime(8)],
  'dau gio chieu': ['chieu', clockTime(13, 30)],
  'dau gio': ['sang', clockTime(8)],
  'cuoi gio sang': ['sang', clockTime(11)],
  'cuoi gio chieu': ['chieu', clockTime(16, 30)],
  'cuoi gio': ['chieu', clockTime(16, 30)],
  sang: ['sang', clockTime(8)],
  trua: ['trua', clockTime(11, 30)],
  chieu: ['chieu', clockTime(14)],
  dem: ['toi', clockTime(19)],
  khuya: ['toi', clockTime(21)],
  toi: ['toi', clockTime(19)],
};
/** `toi` is a part of the day at the beginning or right behind the hour; elsewhere it is "tới": `thứ Sáu tới`. */
const PART = new RegExp(
  `(?:^|(?<=@) ?| )(?:buoi )?(${Object.keys(PARTS)
    .filter((word) => word !== 'toi')
    .join('|')})(?= |$)|(?:^|@ )(toi)(?= |$)`,
);
const FILLER = /(?<=^| )(?:@|luc|vao|khoang|tam|buoi)(?= |$)/g;

/** Finds the time of day among the words of `dayWords`; null when there is none. */
export function timeInText(words: string): TimeInText | null {
  const bare = BARE.exec(words)?.groups;
  const found = bare ? null : HOUR.exec(words);
  const marked = found ? words.replace(found[0], '@') : bare ? '@' : words;
  const part = PART.exec(marked);
  const word = part?.[1] ?? part?.[2];
  const groups = bare ?? found?.groups;
  if (word === undefined && groups === undefined) return null;
  const rest = part ? marked.replace(part[0], part[2] === undefined ? ' ' : ' @') : marked;
  const hours = groups === undefined ? null : numberOf(groups['hour'] ?? groups['word'] ?? '');
  const less = Number(groups?.['less'] ?? 0);
  return {
    hour: hours === null ? null : hours - (less > 0 ? 1 : 0),
    minute: groups?.['half'] ? 30 : less > 0 ? 60 - less : Number(groups?.['minute'] ?? 0),
    part: word === undefined ? null : PARTS[word]![0],
    usual: word === undefined ? 0 : PARTS[word]![1],
    rest: rest.replace(FILLER, ' ').replace(/\s+/g, ' ').trim(),
  };
}

/** The hour on a clock of 24; null when there is no such hour in that part of the day. Without a part, 1 to 6 is the afternoon. */
export function hourOfDay(hour: number, part: Part | null): number | null {
  if (hour < 0 || hour > 24) return null;
  if (hour > 12) return hour;
  switch (part) {
    case null:
      return hour >= 1 && hour <= 6 ? hour + 12 : hour;
    case 'sang':
      return hour === 12 ? 0 : hour;
    case 'trua':
      return hour <= 2 ? hour + 12 : hour;
    case 'chieu':
      return hour === 12 ? 12 : hour + 12;
    case 'toi':
      return hour >= 5 ? hour + 12 : hour;
  }
}
