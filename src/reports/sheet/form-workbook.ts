import type { Db } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import { beginDraft } from '../../forms/filling/begin.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import { formSheets } from '../../forms/sheet/form-sheets.ts';
import { fold } from '../../lib/fold.ts';
import { lastReport } from '../last-report.ts';
import { readPeriodKey, writePeriodKey } from '../period-key.ts';
import { writeFormWorkbook } from './write-form-workbook.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FormWorkbook {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The workbook of a report, for a unit or for nobody in particular, with what its draft holds already. `period` is a key, null for a
 * form without periods; `form` is the version of the draft where there is one.
 */
export async function formWorkbook(
  db: Db | null,
  wanted: {
    readonly form: Form;
    readonly period: string | null;
    readonly unit: { readonly code: string; readonly name: string } | null;
    readonly draft: Draft | null;
  },
): Promise<FormWorkbook> {
  const { form, period, unit } = wanted;
  const of = period === null ? null : readPeriodKey(period);
  const draft = wanted.draft ?? beginDraft(form, of, {}, '');
  const isKnown = db !== null && unit !== null && period !== null;
  const last = isKnown ? await lastReport(db, { donVi: unit.code, form: form.id, period }) : null;
  const named = of === null || period === null ? null : { key: period, name: writePeriodKey(period) };
  const sheets = formSheets({
    form,
    draft,
    last,
    unit,
    period: period === null ? null : (named ?? { key: period, name: '' }),
  });
  return { name: nameOf(form, period, unit?.name ?? null), bytes: await writeFormWorkbook(sheets) };
}

/** `bao-cao-quy-2026Q3-lam-dong.xlsx` */
function nameOf({ id }: Form, period: string | null, unit: string | null): string {
  const place = unit === null ? '' : fold(unit).replace(/^.*?(?:tinh|thanh pho) /, '');
  return `${[id, period?.replace('#', '-') ?? '', place]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-')}.xlsx`;
}
