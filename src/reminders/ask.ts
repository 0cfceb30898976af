import type { Day } from '../lib/vn-time.ts';
import type { Answer, ItemKind, Level } from './item.ts';

/** One time that somebody was asked or told about a debt. */
export interface Ask {
  readonly reminder: number;
  readonly person: string;
  readonly at: Date;
  readonly kind: ItemKind;
  readonly rung: number | null;
  readonly level: Level | null;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
}

/** Names a debt with its day. */
export function askKey(debt: string, due: Day): string {
  return `${debt}|${due}`;
}
