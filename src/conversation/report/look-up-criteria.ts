import type { Db } from '../../db/tables.ts';
import { loadBangOfYear } from '../../tieu-chi/bang-tieu-chi-store.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import type { Criterion } from './criterion.ts';
import type { Desk } from './report-case.ts';

/** The criteria of the report's year, of every table that is there. */
export async function criteriaFor(db: Db, { kept, known }: Desk): Promise<readonly Criterion[]> {
  const year = kept?.draft.period?.year ?? Number(known.today.slice(0, 4));
  const tables = await loadBangOfYear(db, year);
  return tables.flatMap((table) =>
    table.criteria.map(({ code, name, maximum }) => ({
      code,
      name,
      maximum: writeHundredths(maximum),
      document: table.document,
    })),
  );
}
