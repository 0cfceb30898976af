import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import { entriesOf, type RowKind } from './kinds/register.ts';
import { applyImport, loadRegister, prepareImport } from './import-organisation.ts';
import { describePlan, summarizePlan } from './plan/describe-plan.ts';
import { canApply } from './plan/plan.ts';

export type SampleImport =
  | { readonly kind: 'imported'; readonly summary: string }
  /** There is such data already, or no sample: nothing was done. */
  | { readonly kind: 'not-needed' }
  /** The sample can't be used; `lines` say why, in Vietnamese. */
  | { readonly kind: 'failed'; readonly lines: readonly string[] };

/** A folder below DATA_DIR, and the kinds of rows that must be missing altogether for it to be read. */
interface Sample {
  readonly folder: string;
  readonly kinds: readonly RowKind[];
}

/** Fills an empty organisation with the sample in `DATA_DIR/to-chuc`; one that has any row is left as it is. */
export function importSampleOrganisation(db: Db, dataDir: string, today: Day): Promise<SampleImport> {
  const kinds = ['units', 'clusters', 'members', 'leads', 'people', 'terms'] as const;
  return importSample(db, dataDir, { folder: 'to-chuc', kinds }, today);
}

/** The same with the scoring tables in `DATA_DIR/tieu-chi`. */
export function importSampleCriteria(db: Db, dataDir: string, today: Day): Promise<SampleImport> {
  return importSample(db, dataDir, { folder: 'tieu-chi', kinds: ['criteriaTables', 'criteria'] }, today);
}

/** The same with the days off and milestones in `DATA_DIR/lich`. */
export function importSampleSchedule(db: Db, dataDir: string, today: Day): Promise<SampleImport> {
  return importSample(db, dataDir, { folder: 'lich', kinds: ['holidays', 'milestones'] }, today);
}

async function importSample(db: Db, dataDir: string, sample: Sample, today: Day): Promise<SampleImport> {
  const stored = entriesOf(await loadRegister(db));
  if (stored.some(({ kind }) => sample.kinds.includes(kind))) return { kind: 'not-needed' };
  const folder = join(dataDir, sample.folder);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(?:xlsx|csv)$/i.test(name) && !name.startsWith('~$')).toSorted();
  if (files.length === 0) return { kind: 'not-needed' };
  const prepared = await prepareImport(
    db,
    files.map((name) => join(folder, name)),
    today,
  );
  if (prepared.kind === 'unreadable') return { kind: 'failed', lines: [`${prepared.file}: ${prepared.advice}`] };
  if (!canApply(prepared.plan)) return { kind: 'failed', lines: describePlan(prepared.plan) };
  const applied = await applyImport(db, prepared);
  return applied === 'applied' ? { kind: 'imported', summary: summarizePlan(prepared.plan) } : { kind: 'not-needed' };
}
