import { basename } from 'node:path';
import { loadNgayNghi } from '../calendar/ngay-nghi-store.ts';
import { loadOrganisation } from '../cum-thi-dua/organisation-store.ts';
import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import type { Day } from '../lib/vn-time.ts';
import { loadMilestones } from '../milestones/milestone-store.ts';
import { loadStaff } from '../people/people-store.ts';
import { whoHasAccount } from '../people/who-has-account.ts';
import { loadCriteria } from '../tieu-chi/bang-tieu-chi-store.ts';
import type { Register } from './kinds/register.ts';
import { canApply, type ImportPlan } from './plan/plan.ts';
import { planImport } from './plan/plan-import.ts';
import { putEntry, removeEntry } from './store-entry.ts';
import { readTablesApart } from './tables/read-tables-apart.ts';
import type { Table } from './tables/table.ts';

/** A plan, and the tables it was made of: they are planned once more when it is applied. */
export interface PreparedImport {
  readonly kind: 'prepared';
  readonly plan: ImportPlan;
  readonly tables: readonly Table[];
}

export type Preparation =
  | PreparedImport
  /** A file that can't be read, what is wrong with it and what to do. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly advice: string };

export type Applied = 'applied' | 'refused' | 'changed-meanwhile';

/** Reads the files, as one import together, and plans what it would do. Changes nothing. */
export async function prepareImport(db: Db, files: readonly string[], asOf: Day): Promise<Preparation> {
  const tables: Table[] = [];
  for (const file of files) {
    const result = await readTablesApart(file);
    if (result.kind === 'unreadable') return { kind: 'unreadable', file, advice: result.advice };
    const name = basename(file);
    for (const table of result.tables) {
      const place = files.length > 1 && table.sheet !== null ? `${table.place} của tệp “${name}”` : table.place;
      tables.push({ ...table, place });
    }
  }
  return planTables(db, tables, asOf);
}

/** Plans what importing these tables would do. Changes nothing. */
export async function planTables(db: Db | Tx, tables: readonly Table[], asOf: Day): Promise<PreparedImport> {
  const plan = planImport(tables, await loadRegister(db), asOf, await whoHasAccount(db));
  return { kind: 'prepared', tables, plan };
}

/**
 * Does what the plan says, all of it or nothing. Nothing is done either when the database is no longer as it was when the plan was
 * shown: whoever said yes said it to something else.
 */
export function applyImport(db: Db, prepared: PreparedImport): Promise<Applied> {
  return transact(db, (tx) => applyPlan(tx, prepared));
}

/** The same as part of a larger whole: unless it is `applied`, nothing was written. */
export async function applyPlan(tx: Tx, { plan, tables }: PreparedImport): Promise<Applied> {
  const { plan: now } = await planTables(tx, tables, plan.asOf);
  if (JSON.stringify(now) !== JSON.stringify(plan)) return 'changed-meanwhile';
  if (!canApply(now)) return 'refused';
  for (const { entry } of now.removed) await removeEntry(tx, entry);
  for (const { entry } of [...now.added, ...now.changed]) await putEntry(tx, entry);
  return 'applied';
}

/** All that can be imported, as it is stored. */
export async function loadRegister(db: Db | Tx): Promise<Register> {
  return {
    ...(await loadOrganisation(db)),
    ...(await loadStaff(db)),
    ...(await loadCriteria(db)),
    holidays: await loadNgayNghi(db),
    milestones: await loadMilestones(db),
  };
}
