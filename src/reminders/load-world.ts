import type { Db, Tx } from '../db/tables.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { loadNgayNghi } from '../calendar/ngay-nghi-store.ts';
import type { Forms } from '../forms/load-forms.ts';
import { addDays, type Day } from '../lib/vn-time.ts';
import { daysOfYear } from '../milestones/days-of-year.ts';
import { type Held, heldOn } from '../milestones/debt.ts';
import { isAround } from '../milestones/ladder.ts';
import { loadMilestones, loadSetDays } from '../milestones/milestone-store.ts';
import { recipientsOn } from '../milestones/recipients.ts';
import type { LiveRegister } from '../people/live-register.ts';
import { peopleToTell } from '../people/people-to-tell.ts';
import { loadWishes } from '../people/wish-store.ts';
import { reportPeriodOf } from '../reports/due-day.ts';
import { asksSince } from './ask-store.ts';
import { clearedAmong } from './cleared-store.ts';
import { fitRecipients, type NotTheirs } from './fit-recipients.ts';
import { holdersToday } from './holders-today.ts';
import { scarceChannels } from './month.ts';
import { progressIn } from './progress.ts';
import { progressKey } from './progress-key.ts';
import type { ReminderSettings } from './reminder-settings.ts';
import type { World } from './world.ts';

export interface ReminderSources {
  readonly liveRegister: LiveRegister;
  readonly forms: Forms;
  readonly settings: ReminderSettings;
}

/** For how long back it is looked up who was asked. */
const HISTORY_DAYS = 100;

const YEAR = 366;

/** Reads all that reminders are decided by, as it is now: what is around, or all that comes within a year. */
export async function loadWorld(
  db: Db | Tx,
  from: ReminderSources,
  now: Date,
  horizon: 'around' | 'year' = 'around',
): Promise<World> {
  const register = await from.liveRegister(db, now);
  const { day, today } = register;
  const year = Number(day.slice(0, 4));
  const calendar = workCalendar(await loadNgayNghi(db), year - 2, year + 3);
  const milestones = await loadMilestones(db);
  const setDays = await loadSetDays(db);
  const occurrences = [year - 1, year, year + 1]
    .flatMap((one) => daysOfYear(milestones, one, calendar, setDays))
    .filter((one) => isAround(one, day) || (horizon === 'year' && day <= one.last && one.due <= addDays(day, YEAR)));
  const held = heldOn(occurrences, today);
  const periods = periodsOf(held);
  const agreed = [...(await peopleToTell(db))];
  const people = new Map(agreed.filter(([, { channels }]) => channels.length > 0));
  const cleared = await clearedAmong(db, held);
  const extensions = await loadExtensions(db, periods);
  const holders = holdersToday(register, people).filter(({ person }) => people.has(person.code));
  const recipients = fitRecipients(recipientsOn(occurrences, { organisation: today, holders, cleared }), {
    notTheirs: await loadNotTheirs(db),
    holders,
    extensions,
    calendar,
  });
  return {
    now,
    settings: from.settings,
    register,
    calendar,
    held,
    cleared,
    recipients,
    people,
    lost: new Set(agreed.map(([person]) => person).filter((person) => !people.has(person))),
    wishes: await loadWishes(db),
    progress: await progressIn(db, from.forms, periods),
    extensions,
    asks: await asksSince(db, addDays(day, -HISTORY_DAYS)),
    scarce: await scarceChannels(db, from.settings.monthly, now),
  };
}

function periodsOf(held: readonly Held[]): readonly string[] {
  return [...new Set(held.flatMap(({ occurrence }) => reportPeriodOf(occurrence) ?? []))];
}

async function loadExtensions(db: Db | Tx, periods: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  if (periods.length === 0) return new Map();
  const rows = await db
    .selectFrom('report_extension')
    .select(['don_vi', 'period', 'until'])
    .where('period', 'in', periods)
    .execute();
  return new Map(rows.map(({ don_vi, period, until }) => [progressKey(don_vi, period), until]));
}

async function loadNotTheirs(db: Db | Tx): Promise<NotTheirs> {
  const rows = await db
    .selectFrom('reminder_problem')
    .innerJoin('reminder_item', 'reminder_item.reminder', 'reminder_problem.reminder')
    .select(['reminder_problem.person as person', 'reminder_item.debt as debt'])
    .where('sort', '=', 'khong-phai-toi')
    .where('debt', 'is not', null)
    .execute();
  return new Set(rows.map(({ person, debt }) => `${person}|${debt}`));
}
