import type { Db, Tx } from '../../db/tables.ts';
import type { Forms } from '../../forms/load-forms.ts';
import { readDraft } from '../../forms/filling/draft.ts';
import type { RegisterToday } from '../../people/register.ts';
import { loadSchedule } from '../due.ts';
import { extensionsFor } from '../extension-store.ts';
import { readPeriodKey } from '../period-key.ts';
import { listReports } from '../report-store.ts';
import type { BegunDraft, Received } from './unit-status.ts';

/** Reads all that is known of the reports of a period, of whatever unit. */
export async function loadReceived(
  db: Db | Tx,
  period: string,
  register: RegisterToday,
  forms: Forms,
): Promise<Received> {
  const year = readPeriodKey(period)?.year ?? Number(register.day.slice(0, 4));
  return {
    period,
    schedule: await loadSchedule(db, year),
    reports: await listReports(db, { period, units: null }),
    drafts: await draftsFor(db, period, register, forms),
    extensions: await extensionsFor(db, period),
    contacts: await contactsOf(db, register),
  };
}

async function draftsFor(
  db: Db | Tx,
  period: string,
  { standings, people }: RegisterToday,
  forms: Forms,
): Promise<readonly BegunDraft[]> {
  const rows = await db.selectFrom('report_draft').selectAll().where('period', '=', period).execute();
  return rows.flatMap((row) => {
    const draft = readDraft(row.body);
    const form = forms.find(row.form, row.form_version);
    if (draft === 'unreadable' || form === undefined) return [];
    const writer = row.writer === null ? null : (standings.get(row.writer)?.person ?? null);
    const name = writer?.name ?? people.findLast(({ code }) => code === row.writer)?.name ?? null;
    return [{ donVi: row.don_vi, form, draft, writtenAt: row.written_at, writer: name }];
  });
}

/** When somebody of each unit last wrote. */
async function contactsOf(db: Db | Tx, { standings }: RegisterToday): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('identity')
    .select((row) => ['person', row.fn.max('last_used_at').as('at')])
    .groupBy('person')
    .execute();
  const contacts = new Map<string, string>();
  for (const { person, at } of rows) {
    const donVi = standings.get(person)?.person.donVi;
    if (donVi !== undefined && at > (contacts.get(donVi) ?? '')) contacts.set(donVi, at);
  }
  return contacts;
}
