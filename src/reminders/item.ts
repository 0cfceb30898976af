import type { Day } from '../lib/vn-time.ts';
import type { Rung } from '../milestones/milestone.ts';

/** What somebody can say to a reminder. `nhac-giup` is the head's: ask those who owe, in my name. */
export const ANSWERS = {
  'da-ro': 'Đã rõ',
  'nhac-lai': 'Nhắc lại lúc khác',
  vuong: 'Đang vướng',
  'khong-phai-toi': 'Không phải tôi',
  'da-xong': 'Đã xong',
  'nhac-giup': 'Nhắc giúp',
} as const;

export type Answer = keyof typeof ANSWERS;

/**
 * Why something is said: a step of the ladder, a moment of one's own choice, a head who asks, nobody who answered, the morning page of
 * a cluster.
 */
export type ItemKind = 'step' | 'again' | 'nudge' | 'climb' | 'page';

/** Who hears of it when nobody answers, in this order: others who could do it, the cluster's head, the centre. */
export const LEVELS = ['nguoi-khac', 'cum-truong', 'trung-uong'] as const;
export type Level = (typeof LEVELS)[number];

/** An occurrence by its names. A deadline that is moved is another one. */
export interface Matter {
  readonly milestone: string;
  readonly year: number;
  readonly due: Day;
}

/** One thing that a message says. Its words are made anew when it is sent, of what is true then. */
export interface Item extends Matter {
  readonly kind: ItemKind;
  readonly rung: Rung | null;
  /** The cluster of a page; null on the centre's. */
  readonly cum: string | null;
  /** A `debtKey`: what the person owes, or (`climb`) what others do; null for what others owe together. */
  readonly debt: string | null;
  readonly level: Level | null;
  /** Code of the head in whose name it is asked. */
  readonly askedBy: string | null;
}

/** A message of the bot's own about what is due, before it has words. */
export interface Parcel {
  readonly person: string;
  readonly items: readonly Item[];
  /** What can be answered, in this order; empty: nothing is asked. */
  readonly answers: readonly Answer[];
}

const NOTHING = { rung: null, cum: null, debt: null, level: null, askedBy: null } as const;

export function itemOf(kind: ItemKind, { milestone, year, due }: Matter, more: Partial<Item> = {}): Item {
  return { ...NOTHING, ...more, kind, milestone, year, due };
}

export function isSameMatter(one: Matter, other: Matter): boolean {
  return one.milestone === other.milestone && one.year === other.year && one.due === other.due;
}
