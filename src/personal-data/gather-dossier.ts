import type { Db } from '../db/tables.ts';
import { identitiesOf } from '../people/identity-store.ts';
import type { RegisterToday } from '../people/register.ts';
import { ROLES } from '../people/role.ts';
import { ANSWERS } from '../reminders/item.ts';
import type { Dossier } from './dossier.ts';
import { gatherMessages } from './gather-messages.ts';
import { historyOf, profileOf } from './profile.ts';
import { TRAIL } from './trail.ts';

/** Reads everything that is kept of a person. */
export async function gatherDossier(db: Db, register: RegisterToday, person: string): Promise<Dossier> {
  const channels = (await identitiesOf(db, person)).map(({ channel, linkedAt }) => ({ channel, since: linkedAt }));
  return {
    profile: profileOf(register, person),
    history: historyOf(register, person),
    channels,
    handOvers: register.handOvers
      .filter(({ giver, taker }) => giver === person || taker === person)
      .map(({ giver, role, from, to }) => ({
        isGiver: giver === person,
        label: ROLES[role].label,
        period: { from, to },
      })),
    messages: await gatherMessages(db, person),
    ...(await readRows(db, person)),
    ...(await readReminders(db, person)),
  };
}

async function readReminders(db: Db, person: string): Promise<Pick<Dossier, 'answers' | 'wish'>> {
  const answers = await db
    .selectFrom('reminder')
    .leftJoin('reminder_problem', 'reminder_problem.reminder', 'reminder.id')
    .select(['answered_at as at', 'answer', 'reason'])
    .where('reminder.person', '=', person)
    .where('answer', 'is not', null)
    .orderBy('reminder.id')
    .execute();
  const wish = await db
    .selectFrom('person_wish')
    .select(['remind_at as remindAt', 'quiet_until as quietUntil'])
    .where('person', '=', person)
    .executeTakeFirst();
  return {
    answers: answers.map(({ at, answer, reason }) => ({ at: at ?? '', answer: ANSWERS[answer!], reason })),
    wish: wish ?? null,
  };
}

type Rows = Pick<Dossier, 'consents' | 'codes' | 'questions' | 'reports' | 'files' | 'audit'>;

async function readRows(db: Db, person: string): Promise<Rows> {
  const consents = await db
    .selectFrom('consent')
    .select(['version', 'answer', 'answered_at as at'])
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  const codes = await db
    .selectFrom('join_code')
    .select(['purpose', 'issued_at as at', 'used_at as usedAt'])
    .where('person', '=', person)
    .orderBy('issued_at')
    .execute();
  const questions = await db
    .selectFrom('office_question')
    .select(['asked_at as at', 'question'])
    .where(TRAIL.officeQuestion(person))
    .orderBy('id')
    .execute();
  const reports = await db
    .selectFrom('report_version')
    .select(['receipt', 'version', 'sent_at as at'])
    .where('sent_by', '=', person)
    .orderBy('sent_at')
    .execute();
  const files = await db
    .selectFrom('kept_file')
    .select(['name', 'created_at as at', 'expires_at as until'])
    .where('owner_person', '=', person)
    .orderBy('created_at')
    .execute();
  const audit = await db
    .selectFrom('audit')
    .select(['at', 'act', 'actor', 'target'])
    .where((row) => row.or([row('actor', '=', person), row('target', '=', person)]))
    .orderBy('id')
    .execute();
  return {
    consents,
    codes,
    questions,
    reports,
    files,
    audit: audit.map(({ at, act, actor, target }) => ({
      at,
      act,
      isActor: actor === person,
      isTarget: target === person,
    })),
  };
}
