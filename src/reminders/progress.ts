import type { Db, Tx } from '../db/tables.ts';
import { readDraft } from '../forms/filling/draft.ts';
import { progressOf } from '../forms/filling/steps.ts';
import type { Forms } from '../forms/load-forms.ts';
import { progressKey } from './progress-key.ts';

/** How far each unit's report of these periods is (`8/48`), by `progressKey`; a report that is not there was not begun. */
export async function progressIn(
  db: Db | Tx,
  forms: Forms,
  periods: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (periods.length === 0) return new Map();
  const rows = await db
    .selectFrom('report_draft')
    .select(['don_vi', 'form', 'form_version', 'period', 'body'])
    .where('period', 'in', periods)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const draft = readDraft(row.body);
      const form = forms.find(row.form, row.form_version);
      if (draft === 'unreadable' || !form) return [];
      const { answered, asked } = progressOf(form, draft);
      return [[progressKey(row.don_vi, row.period), `${answered}/${asked}`]];
    }),
  );
}
