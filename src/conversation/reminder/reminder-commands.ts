import type { Tx } from '../../db/tables.ts';
import { putWish } from '../../people/wish-store.ts';
import { whoIs } from '../../people/who-is.ts';
import { mattersOf } from '../../reminders/about.ts';
import { markCleared } from '../../reminders/cleared-store.ts';
import { loadWorld } from '../../reminders/load-world.ts';
import { nudge } from '../../reminders/nudge.ts';
import { putNotTheirs, putProblem } from '../../reminders/problem-store.ts';
import { findReminder, putAnswer, type Reminder } from '../../reminders/reminder-store.ts';
import { type Acting, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { ReminderCommand } from './reminder-case.ts';

/** Does what was decided about a reminder, inside the turn's transaction. Throws `StaleFacts` when it is another person's by now. */
export async function obeyReminder(tx: Tx, command: ReminderCommand, acting: Acting): Promise<void> {
  const { at, key, liveRegister, forms, reminders: settings } = acting;
  const who = await whoIs(tx, await liveRegister(tx, at), acting.incoming);
  if (who.kind !== 'member') throw new StaleFacts('The account is nobody’s any more.');
  if (command.kind === 'wish') return putWish(tx, who.code, command.wish);

  const reminder = await findReminder(tx, command.reminder);
  if (reminder?.person !== who.code) throw new StaleFacts('The reminder is gone.');
  const world = await loadWorld(tx, { liveRegister, forms, settings }, at);
  switch (command.kind) {
    case 'answered':
      await putAnswer(tx, reminder.id, command.answer, at);
      return;
    case 'later':
      await putAnswer(tx, reminder.id, 'nhac-lai', at);
      return planAgain(tx, reminder, command.at);
    case 'problem':
      await putAnswer(tx, reminder.id, 'vuong', at);
      return putProblem(tx, world, reminder, command.reason, `${key}/vuong`);
    case 'not-theirs':
      await putAnswer(tx, reminder.id, 'khong-phai-toi', at);
      return putNotTheirs(tx, world, reminder, `${key}/khong-phai-toi`);
    case 'done':
      await putAnswer(tx, reminder.id, 'da-xong', at);
      for (const debt of command.debts.filter((one) => reminder.items.some((item) => item.debt === one))) {
        await markCleared(tx, debt, who.code, at);
        await writeDown(tx, acting, { act: 'bao-da-xong', target: debt, by: { actor: who.code } });
      }
      return;
    case 'nudge':
      await putAnswer(tx, reminder.id, 'nhac-giup', at);
      return nudge(tx, world, who.code, reminder.items);
  }
}

/** Once for each matter; a moment that was chosen before for the same one gives way. */
async function planAgain(tx: Tx, { person, items }: Reminder, at: Date): Promise<void> {
  for (const { milestone, year, due } of mattersOf(items)) {
    await tx
      .deleteFrom('reminder_later')
      .where('person', '=', person)
      .where('milestone', '=', milestone)
      .where('year', '=', year)
      .where('due', '=', due)
      .where('asked_by', 'is', null)
      .where('done_at', 'is', null)
      .execute();
    await tx
      .insertInto('reminder_later')
      .values({ person, milestone, year, due, debt: null, at: at.toISOString(), asked_by: null, done_at: null })
      .execute();
  }
}
