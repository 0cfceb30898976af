import type { Generated } from 'kysely';
import type { Answer, ItemKind, Level } from '../../reminders/item.ts';

export interface ReminderTables {
  reminder: ReminderTable;
  reminder_item: ReminderItemTable;
  reminder_step: ReminderStepTable;
  reminder_later: ReminderLaterTable;
  reminder_problem: ReminderProblemTable;
  debt_cleared: DebtClearedTable;
  reminder_clock: ReminderClockTable;
  person_wish: PersonWishTable;
}

/** One message that the bot sent of its own accord about what is due. */
export interface ReminderTable {
  id: Generated<number>;
  person: string;
  at: string;
  /** The answers it offers, in their order, as JSON; `[]` for one that asks nothing. */
  answers: string;
  answer: Answer | null;
  answered_at: string | null;
}

/** What such a message is about; its text is made of these anew when it is sent. */
export interface ReminderItemTable {
  reminder: number;
  n: number;
  kind: ItemKind;
  milestone: string;
  year: number;
  due: string;
  rung: number | null;
  /** The cluster of a morning page; null on the centre's. */
  cum: string | null;
  /** A `debtKey`; null when nothing is owed by a single one. */
  debt: string | null;
  level: Level | null;
  /** Code of the head in whose name it asks; null once they have had their data erased. */
  asked_by: string | null;
}

/** Every step of a ladder that was sent to somebody, or skipped and why: none is sent twice. */
export interface ReminderStepTable {
  /** As `stepKey` writes it. */
  key: string;
  person: string;
  milestone: string;
  year: number;
  due: string;
  rung: number;
  /** Why it was not sent; null for one that was. */
  skipped: string | null;
  reminder: number | null;
  at: string;
}

/** Reminders at a moment of somebody's own choice, or when a head's nudge may be said. */
export interface ReminderLaterTable {
  id: Generated<number>;
  person: string;
  milestone: string;
  year: number;
  due: string;
  debt: string | null;
  at: string;
  asked_by: string | null;
  done_at: string | null;
}

/** Who is stuck and why, and who says that it is not theirs. */
export interface ReminderProblemTable {
  id: Generated<number>;
  person: string;
  reminder: number;
  sort: 'vuong' | 'khong-phai-toi';
  reason: string | null;
  at: string;
  /** When those who can help were told. */
  told_at: string | null;
}

/** What somebody says is done, where no report shows it. */
export interface DebtClearedTable {
  /** As `debtKey` writes it. */
  debt: string;
  at: string;
  by_person: string | null;
}

export interface ReminderClockTable {
  one: 1;
  /** Everything before is settled; null until the first look. */
  since: string | null;
  /** Set by a restore: what was due before it may have been sent, and is not sent again. */
  not_before: string | null;
}

/** When somebody wants to be reminded, and until when they want to hear nothing. */
export interface PersonWishTable {
  person: string;
  /** Minutes after midnight in Viet Nam. */
  remind_at: number | null;
  quiet_until: string | null;
}
