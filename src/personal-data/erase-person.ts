import type { Tx } from '../db/tables.ts';
import { forgetFilesOf } from '../files/file-store.ts';
import type { Day } from '../lib/vn-time.ts';
import { NOTICE_VERSION } from '../people/consent.ts';
import { TRAIL } from './trail.ts';

/** Stands where a name stood. */
export const ERASED_NAME = '(đã xóa)';

export interface Erased {
  readonly messages: number;
  readonly questions: number;
  readonly files: number;
  /** Their bytes can go once this is committed. */
  readonly fileIds: readonly string[];
}

/**
 * Erases a person: accounts, words, questions, files, codes, hand-overs, and the name; their terms end with `today`. What stays is
 * their code, with which the unit's data and the audit hold together, and when they agreed and ceased to, as proof (Law on the
 * protection of personal data, domain.md V6, V10). Messages still waiting for their turn are left: nothing of them is kept then,
 * since they are a stranger's. `exceptInbox` is the message being played.
 */
export async function erasePerson(
  tx: Tx,
  person: string,
  { at, today, exceptInbox }: { readonly at: Date; readonly today: Day; readonly exceptInbox: number },
): Promise<Erased> {
  // The trail leads over the accounts, so these go last.
  const said = await tx.deleteFrom('outbox').where(TRAIL.outboxEverywhere(person)).executeTakeFirst();
  const questions = await tx.deleteFrom('office_question').where(TRAIL.officeQuestion(person)).executeTakeFirst();
  await tx.deleteFrom('conversation').where(TRAIL.conversation(person)).execute();
  const typed = await tx
    .deleteFrom('inbox')
    .where(TRAIL.inbox(person))
    .where('state', '!=', 'new')
    .where('id', '!=', exceptInbox)
    .executeTakeFirst();
  const fileIds = await forgetFilesOf(tx, person);
  await forgetAuthorship(tx, person);
  await forgetReminders(tx, person);
  await forgetAccount(tx, person, at);
  await endInRegister(tx, person, today);
  return {
    messages: Number(said.numDeletedRows + typed.numDeletedRows),
    questions: Number(questions.numDeletedRows),
    files: fileIds.length,
    fileIds,
  };
}

/** Reports are the unit's; who wrote them is not said any more. */
async function forgetAuthorship(tx: Tx, person: string): Promise<void> {
  await tx.updateTable('report_draft').set({ writer: null }).where('writer', '=', person).execute();
  await tx.updateTable('report_version').set({ sent_by: null }).where('sent_by', '=', person).execute();
  await tx.updateTable('report_event').set({ actor: null }).where('actor', '=', person).execute();
  await tx.updateTable('report_extension').set({ granted_by: '' }).where('granted_by', '=', person).execute();
  await tx.updateTable('score_answer').set({ answered_by: null }).where('answered_by', '=', person).execute();
  await tx.updateTable('checked_score').set({ checked_by: '' }).where('checked_by', '=', person).execute();
}

async function forgetReminders(tx: Tx, person: string): Promise<void> {
  const own = tx.selectFrom('reminder').select('id').where('person', '=', person);
  await tx.deleteFrom('reminder_item').where('reminder', 'in', own).execute();
  for (const table of ['reminder', 'reminder_step', 'reminder_later', 'reminder_problem', 'person_wish'] as const) {
    await tx.deleteFrom(table).where('person', '=', person).execute();
  }
  await tx.updateTable('reminder_item').set({ asked_by: null }).where('asked_by', '=', person).execute();
  await tx.deleteFrom('reminder_later').where('asked_by', '=', person).execute();
  await tx.updateTable('debt_cleared').set({ by_person: null }).where('by_person', '=', person).execute();
}

async function forgetAccount(tx: Tx, person: string, at: Date): Promise<void> {
  const identities = await tx.deleteFrom('identity').where('person', '=', person).returningAll().execute();
  for (const { channel, sender_id } of identities) {
    await tx.deleteFrom('code_attempt').where('channel', '=', channel).where('sender_id', '=', sender_id).execute();
  }
  await tx.deleteFrom('account').where('person', '=', person).execute();
  await tx.deleteFrom('join_code').where('person', '=', person).execute();
  // Whoever is invited again under this code is asked again.
  await tx
    .insertInto('consent')
    .values({ person, version: NOTICE_VERSION, answer: 'rut', channel: '', answered_at: at.toISOString() })
    .execute();
  await tx.updateTable('consent').set({ channel: '' }).where('person', '=', person).execute();
}

async function endInRegister(tx: Tx, person: string, today: Day): Promise<void> {
  await tx
    .deleteFrom('hand_over')
    .where((row) => row.or([row('giver', '=', person), row('taker', '=', person)]))
    .execute();
  await tx.deleteFrom('term').where('person', '=', person).where('valid_from', '>', today).execute();
  await tx
    .updateTable('term')
    .set({ valid_to: today })
    .where('person', '=', person)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .execute();
  await tx.deleteFrom('person').where('code', '=', person).where('valid_from', '>', today).execute();
  await tx.updateTable('person').set({ name: ERASED_NAME }).where('code', '=', person).execute();
  await tx
    .updateTable('person')
    .set({ valid_to: today })
    .where('code', '=', person)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .execute();
}
