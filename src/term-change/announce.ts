import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { ABSENCE_TEXTS } from '../conversation/office/absence-texts.ts';
import { describeRoles } from '../conversation/office/describe-roles.ts';
import { labelPerson } from '../people/person-label.ts';
import type { LiveRegister } from '../people/live-register.ts';
import { reachesOf } from '../people/reach.ts';
import type { RegisterToday } from '../people/register.ts';
import { tellPerson } from '../people/tell-person.ts';
import { briefText, thanksText } from './brief-text.ts';
import { type Notice, noticesBy } from './notices.ts';
import { OPEN_SECTIONS, type OpenThings } from './open-sections.ts';
import { markTold, whatWasTold } from './told-store.ts';
import { whoHasAccount } from '../people/who-has-account.ts';

/**
 * Tells a new Cụm trưởng what is open, thanks the one before, reminds whoever acts for somebody from today on; each of them once.
 * Gives how many were told.
 */
export async function announceTermChanges(db: Db, liveRegister: LiveRegister, now: Date): Promise<number> {
  const due = await dueNotices(db, await liveRegister(db, now), now);
  let told = 0;
  for (const { what } of due) {
    // One transaction each: whatever has changed since is seen, and one that fails keeps none of the others back.
    told += await transact(db, async (tx) => {
      const register = await liveRegister(tx, now);
      const notice = (await dueNotices(tx, register, now)).find((one) => one.what === what);
      if (!notice) return 0;
      const text = await textOf(tx, notice, register, now);
      if (!(await tellPerson(tx, notice.person, { text }, { at: now, dedupe: `bao/${what}` }))) return 0;
      await markTold(tx, what, now);
      return 1;
    });
  }
  return told;
}

/** What was not told yet to people who can be told. */
async function dueNotices(db: Db | Tx, register: RegisterToday, now: Date): Promise<readonly Notice[]> {
  const all = noticesBy(register, now);
  const told = await whatWasTold(
    db,
    all.map(({ what }) => what),
  );
  const due: Notice[] = [];
  for (const notice of all) {
    if (!told.has(notice.what) && (await reachesOf(db, notice.person)).length > 0) due.push(notice);
  }
  return due;
}

async function textOf(tx: Tx, notice: Notice, register: RegisterToday, now: Date): Promise<string> {
  switch (notice.kind) {
    case 'head-begins': {
      const open: OpenThings[] = [];
      for (const section of OPEN_SECTIONS) {
        const things = await section(tx, notice.headship, register, now);
        if (things !== null) open.push(things);
      }
      return briefText(notice.headship, register, await whoHasAccount(tx), open);
    }
    case 'head-ended':
      return thanksText(notice.headship, register);
    case 'lending-begins': {
      const { arranged } = notice;
      const giver = register.standings.get(arranged.giver)?.person;
      const name = giver ? labelPerson(giver, register.today) : arranged.giver;
      return ABSENCE_TEXTS.firstDay(name, describeRoles(arranged.roles, register.today));
    }
  }
}
