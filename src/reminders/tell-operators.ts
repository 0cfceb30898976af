import { maySpeak } from '../calendar/hours.ts';
import { CHANNEL_LABELS } from '../conversation/channel-labels.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { labelPerson } from '../people/person-label.ts';
import { tellPerson } from '../people/tell-person.ts';
import { markTold, whatWasTold } from '../term-change/told-store.ts';
import type { ReminderSources } from './load-world.ts';
import { monthlyUse, monthOf, WARN_AT } from './month.ts';
import { REMINDER_TEXTS as TEXTS } from './text/reminder-texts.ts';
import { peopleWith, type World } from './world.ts';

/** Something that those who look after others are told once. */
interface Trouble {
  /** Names it for ever. */
  readonly what: string;
  readonly text: string;
  readonly people: readonly string[];
}

/**
 * Tells those who can do something about it, once a month each: who can't be reached any more, and that a channel's plan is nearly used
 * up. Gives how many were told.
 */
export async function tellOperators(db: Db, { settings }: ReminderSources, world: World): Promise<number> {
  if (!maySpeak(world.calendar, settings.hours, world.now)) return 0;
  const troubles = [...lostPeople(world), ...(await monthsNearlyOver(db, world))];
  const told = await whatWasTold(
    db,
    troubles.map(({ what }) => what),
  );
  let count = 0;
  for (const { what, text, people } of troubles.filter((one) => !told.has(one.what))) {
    count += people.length;
    await transact(db, async (tx) => {
      for (const person of people)
        await tellPerson(tx, person, { text }, { at: world.now, dedupe: `${what}/${person}` });
      await markTold(tx, what, world.now);
    });
  }
  return count;
}

/** The leaders of somebody's unit hear of it; where there are none, the cluster's heads; else the centre. */
function lostPeople(world: World): readonly Trouble[] {
  const { today, standings } = world.register;
  return [...world.lost].flatMap((code) => {
    const person = standings.get(code)?.person;
    if (!person) return [];
    const cums = today.members.filter(({ donVi }) => donVi === person.donVi).map(({ cum }) => cum);
    const [people = []] = [
      peopleWith(world, ({ role, scope }) => role === 'lanh-dao-don-vi' && scope === person.donVi),
      peopleWith(world, ({ role, scope }) => role === 'cum-truong' && scope !== null && cums.includes(scope)),
      peopleWith(world, ({ role }) => role === 'van-phong-trung-uong'),
    ].filter((some) => some.length > 0);
    const what = `mat-lien-lac/${code}/${monthOf(world.now)}`;
    return [{ what, text: TEXTS.lost(labelPerson(person, today)), people }];
  });
}

async function monthsNearlyOver(db: Db, world: World): Promise<readonly Trouble[]> {
  const used = await monthlyUse(db, world.settings.monthly, world.now);
  const people = peopleWith(world, ({ role }) => role === 'van-hanh' || role === 'van-phong-trung-uong');
  return used
    .filter(({ sent, limit }) => sent >= limit * WARN_AT)
    .map(({ channel, sent, limit }) => ({
      what: `sap-het-tin/${channel}/${monthOf(world.now)}`,
      text: TEXTS.monthWarning(CHANNEL_LABELS[channel], sent, limit),
      people,
    }));
}
