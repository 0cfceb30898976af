import type { Config } from '../../config.ts';
import { donViOn } from '../../cum-thi-dua/don-vi.ts';
import { loadOrganisation } from '../../cum-thi-dua/organisation-store.ts';
import { openDatabase } from '../../db/open.ts';
import { databaseFile, makeStateFolder } from '../../db/state-folder.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { Forms } from '../../forms/load-forms.ts';
import { systemClock } from '../../lib/clock.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { loadDraft } from '../../reports/draft-store.ts';
import { type FormWorkbook, formWorkbook } from '../../reports/sheet/form-workbook.ts';
import { UsageError } from '../command.ts';

/** A report's workbook with what the unit's draft and its last report hold. Throws `UsageError` for a unit that is not there. */
export async function reportOfUnit(
  config: Config,
  forms: Forms,
  { form, period, unit }: { readonly form: Form; readonly period: string | null; readonly unit: string },
): Promise<FormWorkbook> {
  await makeStateFolder(config.stateDir);
  const db = await openDatabase(databaseFile(config.stateDir));
  try {
    const { units } = await loadOrganisation(db);
    const found = donViOn(units, unit.toUpperCase(), dayInVietnam(systemClock.now()));
    if (!found) throw new UsageError(`Không có đơn vị mang mã ${unit}. Xem các mã: npm run -s cli -- list units`);
    const kept = period === null ? null : await loadDraft(db, { donVi: found.code, form: form.id, period });
    const draft = kept === null || kept === 'unreadable' ? null : kept.draft;
    const own = draft === null ? form : (forms.find(form.id, draft.form.version) ?? form);
    return await formWorkbook(db, { form: own, period, unit: found, draft });
  } finally {
    await db.destroy();
  }
}
