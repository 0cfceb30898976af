import type { ClockTime } from '../../calendar/clock-time.ts';
import type { Hours } from '../../calendar/hours.ts';
import type { Day } from '../../lib/vn-time.ts';
import type { Wish } from '../../people/wish.ts';
import type { Answer } from '../../reminders/item.ts';

/** What a reminder was about, as it is named to people: `“Nộp báo cáo quý I” (hạn 20/03/2027)`. */
interface About {
  readonly reminder: number;
  readonly what: string;
}

/** A wish about reminders, with what had to be looked up for it. */
export type ReminderCase =
  /** Nothing is open to which this would be an answer. */
  | { readonly kind: 'nothing-open'; readonly answer: Answer }
  | (About & { readonly kind: 'answered-before'; readonly answer: Answer; readonly at: Date })
  /** It is done, or due on another day, or somebody else's by now. */
  | (About & { readonly kind: 'over' })
  | (About & { readonly kind: 'no-such-number'; readonly count: number })
  | (About & { readonly kind: 'clear'; readonly startWord: string | null })
  | (About & { readonly kind: 'ask-moment'; readonly advice: string | null })
  | (About & {
      readonly kind: 'which-moment';
      readonly options: readonly { readonly at: Date; readonly label: string }[];
    })
  /** Not after the deadline. */
  | (About & { readonly kind: 'too-late'; readonly last: Day })
  /** `isMoved`: what was wished lies in the quiet hours or on a rest day. */
  | (About & { readonly kind: 'later'; readonly at: Date; readonly isMoved: boolean })
  | (About & { readonly kind: 'ask-problem' })
  /** `told`: who hears of it, by name; nobody when there is no one. */
  | (About & { readonly kind: 'problem'; readonly reason: string; readonly told: readonly string[] })
  | (About & { readonly kind: 'not-theirs'; readonly told: readonly string[] })
  | (About & {
      readonly kind: 'which-done';
      readonly options: readonly { readonly debt: string; readonly label: string }[];
    })
  | (About & { readonly kind: 'done'; readonly debts: readonly string[] })
  /** Units by name: those who are asked now, those who were today already, those of whom nobody can be told. */
  | {
      readonly kind: 'nudge';
      readonly reminder: number;
      readonly asked: readonly string[];
      readonly already: readonly string[];
      readonly nobody: readonly string[];
      /** When they hear of it; null for at once. */
      readonly at: Date | null;
    }
  | { readonly kind: 'calendar'; readonly lines: readonly string[]; readonly remindAt: ClockTime; readonly wish: Wish }
  | { readonly kind: 'hour'; readonly time: ClockTime; readonly wish: Wish }
  | { readonly kind: 'hour-wrong'; readonly hours: Hours }
  | { readonly kind: 'quiet'; readonly wish: Wish & { readonly quietUntil: Date } }
  | { readonly kind: 'quiet-wrong'; readonly advice: string }
  | { readonly kind: 'end-quiet'; readonly wish: Wish };

/** What is done about a reminder, in the turn's transaction. */
export type ReminderCommand =
  | { readonly kind: 'answered'; readonly reminder: number; readonly answer: Answer }
  | { readonly kind: 'later'; readonly reminder: number; readonly at: Date }
  /** `reason` null: it is asked for. */
  | { readonly kind: 'problem'; readonly reminder: number; readonly reason: string | null }
  | { readonly kind: 'not-theirs'; readonly reminder: number }
  | { readonly kind: 'done'; readonly reminder: number; readonly debts: readonly string[] }
  | { readonly kind: 'nudge'; readonly reminder: number }
  | { readonly kind: 'wish'; readonly wish: Wish };
