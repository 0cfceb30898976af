import type { Db } from '../../db/tables.ts';
import { nameMatters } from '../../reminders/about.ts';
import { loadWorld } from '../../reminders/load-world.ts';
import { openReminder } from '../../reminders/open-reminder.ts';
import { findReminder, type Reminder } from '../../reminders/reminder-store.ts';
import { type World, wishOf } from '../../reminders/world.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import { atMoment, lookUpAnswer, lookUpMoment } from './look-up-answer.ts';
import { lookUpCalendar, lookUpHour, lookUpQuiet } from './look-up-calendar.ts';
import type { ReminderCase } from './reminder-case.ts';
import type { ReminderIntent } from './reminder-intent.ts';

const NOTHING: ReminderCase = { kind: 'nothing-open', answer: 'da-ro' };

/** Looks up what somebody's word about reminders leads to; another person's reminders are nothing to them. */
export async function lookUpReminder(
  from: ReportSources,
  intent: ReminderIntent,
  { who, register, now }: Asking,
): Promise<ReminderCase> {
  if (who.kind !== 'member') return NOTHING;
  const { db, forms, reminders: settings } = from;
  const horizon = intent.kind === 'calendar' ? 'year' : 'around';
  const world = await loadWorld(db, { liveRegister: async () => register, forms, settings }, now, horizon);
  const person = who.code;
  switch (intent.kind) {
    case 'calendar':
      return lookUpCalendar(world, person);
    case 'hour':
      return lookUpHour(world, wishOf(world, person), intent.said);
    case 'quiet':
      return lookUpQuiet(world, wishOf(world, person), intent.said);
    case 'end-quiet':
      return { kind: 'end-quiet', wish: wishOf(world, person) };
    case 'say': {
      const id = await openReminder(db, person, intent.answer, now);
      const reminder = id === null ? null : await findReminder(db, id);
      return reminder === null
        ? { kind: 'nothing-open', answer: intent.answer }
        : lookUpAnswer(db, world, reminder, intent.answer, intent.said);
    }
    case 'answer':
    case 'press':
    case 'moment':
    case 'problem':
    case 'later-at':
    case 'done': {
      const reminder = await findReminder(db, intent.reminder);
      return reminder === null || reminder.person !== person ? NOTHING : aboutOne(db, world, reminder, intent);
    }
  }
}

function aboutOne(
  db: Db,
  world: World,
  reminder: Reminder,
  intent: Extract<ReminderIntent, { readonly reminder: number }>,
): Promise<ReminderCase> | ReminderCase {
  const about = { reminder: reminder.id, what: nameMatters(world, reminder.items) };
  switch (intent.kind) {
    case 'answer':
      return lookUpAnswer(db, world, reminder, intent.answer, '');
    case 'press': {
      const answer = reminder.answers[intent.number - 1];
      if (answer === undefined) return { ...about, kind: 'no-such-number', count: reminder.answers.length };
      return lookUpAnswer(db, world, reminder, answer, '');
    }
    case 'moment':
      return lookUpMoment(world, reminder, intent.said);
    case 'problem':
      return lookUpAnswer(db, world, { ...reminder, answer: null }, 'vuong', intent.said);
    case 'later-at':
      return atMoment(world, reminder, about, new Date(intent.at));
    case 'done': {
      const items = reminder.items.filter(({ debt }) => debt !== null && intent.debts.includes(debt));
      return { reminder: reminder.id, what: nameMatters(world, items), kind: 'done', debts: intent.debts };
    }
  }
}
