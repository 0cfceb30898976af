import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { ReportCase } from './report-case.ts';
import type { ReportIntent } from './report-intent.ts';

/** Looks up what the turn needs to know. */
export async function lookUpReport(_db: Db, intent: ReportIntent, _asking: Asking): Promise<ReportCase> {
  return intent;
}
