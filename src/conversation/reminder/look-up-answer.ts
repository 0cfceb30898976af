import { readMoment } from '../../calendar/read-moment.ts';
import type { Db } from '../../db/tables.ts';
import { labelPerson } from '../../people/person-label.ts';
import { nameMatters, startWordOf, stillOwed } from '../../reminders/about.ts';
import { fitMoment } from '../../reminders/fit-moment.ts';
import type { Answer } from '../../reminders/item.ts';
import type { Reminder } from '../../reminders/reminder-store.ts';
import { whoAssigns, whoCanHelp } from '../../reminders/who-can-help.ts';
import { type World, wishOf } from '../../reminders/world.ts';
import { lookUpNudge } from './look-up-nudge.ts';
import type { ReminderCase } from './reminder-case.ts';

/** Looks up what an answer to a reminder leads to. `said`: a moment or a reason, as typed; may be empty. */
export async function lookUpAnswer(
  db: Db,
  world: World,
  reminder: Reminder,
  answer: Answer,
  said: string,
): Promise<ReminderCase> {
  const { id, person, items } = reminder;
  const about = { reminder: id, what: nameMatters(world, items) };
  const owed = stillOwed(world, person, items);
  if (answer === 'nhac-giup') return lookUpNudge(db, world, reminder);
  if (reminder.answer !== null && reminder.answeredAt !== null && !isAddition(reminder.answer, answer)) {
    return { ...about, kind: 'answered-before', answer: reminder.answer, at: reminder.answeredAt };
  }
  if (owed.length === 0) return { ...about, kind: 'over' };
  switch (answer) {
    case 'da-ro':
      return { ...about, kind: 'clear', startWord: startWordOf(owed) };
    case 'nhac-lai':
      return said === '' ? { ...about, kind: 'ask-moment', advice: null } : lookUpMoment(world, reminder, said);
    case 'vuong':
      if (said.trim() === '') return { ...about, kind: 'ask-problem' };
      return { ...about, kind: 'problem', reason: said, told: labels(world, whoCanHelp(world, person, items)) };
    case 'khong-phai-toi':
      return { ...about, kind: 'not-theirs', told: labels(world, whoAssigns(world, person, items)) };
    case 'da-xong':
      return lookUpDone(world, reminder);
  }
}

/** Who is clear about something may still be stuck later, want to hear again, or be done with it. */
function isAddition(before: Answer, now: Answer): boolean {
  return before !== now && before !== 'khong-phai-toi' && now !== 'da-ro';
}

/** A moment as typed -> when that is, in working hours and before the deadline. */
export function lookUpMoment(world: World, { id, person, items }: Reminder, said: string): ReminderCase {
  const about = { reminder: id, what: nameMatters(world, items) };
  const reading = readMoment(said, world.now);
  switch (reading.kind) {
    case 'unreadable':
      return { ...about, kind: 'ask-moment', advice: reading.advice };
    case 'several':
      return {
        ...about,
        kind: 'which-moment',
        options: reading.options.map(({ value, label }) => ({ at: value, label })),
      };
    case 'one':
      return atMoment(world, { person, items }, about, reading.value);
  }
}

export function atMoment(
  world: World,
  { person, items }: Pick<Reminder, 'person' | 'items'>,
  about: { readonly reminder: number; readonly what: string },
  at: Date,
): ReminderCase {
  const fits = fitMoment(world, at, stillOwed(world, person, items), wishOf(world, person).remindAt);
  return fits.kind === 'at' ? { ...about, ...fits, kind: 'later' } : { ...about, ...fits };
}

/** What can be said to be done: everything of the message that no report shows. */
function lookUpDone(world: World, { id, person, items }: Reminder): ReminderCase {
  const about = { reminder: id, what: nameMatters(world, items) };
  const owed = stillOwed(world, person, items);
  const mine = items.filter(
    ({ debt, milestone }) =>
      debt !== null &&
      owed.some(
        (one) => one.milestone.code === milestone && ['xac-nhan', 'bien-ban'].includes(one.milestone.clearedBy),
      ),
  );
  const options = [...new Map(mine.map((item) => [item.debt!, nameMatters(world, [item])]))];
  const [only, ...others] = options;
  if (only === undefined) return { ...about, kind: 'clear', startWord: startWordOf(owed) };
  if (others.length === 0) return { reminder: id, what: only[1], kind: 'done', debts: [only[0]] };
  return { ...about, kind: 'which-done', options: options.map(([debt, label]) => ({ debt, label })) };
}

function labels({ register }: World, people: readonly string[]): readonly string[] {
  return people.flatMap((code) => {
    const person = register.standings.get(code)?.person;
    return person ? [labelPerson(person, register.today)] : [];
  });
}
