import type { Db } from '../../db/tables.ts';
import type { Forms } from '../../forms/load-forms.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { extensionsFor } from '../../reports/extension-store.ts';
import { REPORT_STATES } from '../../reports/report.ts';
import { listReports, type SentReport, versionsOf } from '../../reports/report-store.ts';
import { valuesOf } from '../../reports/report-values.ts';
import { writeTimeliness } from '../../reports/write-standing.ts';
import type { ListRow } from './list.ts';

export const REPORT_HEADERS = ['Biên nhận', 'Đơn vị', 'Kỳ', 'Biểu mẫu', 'Trạng thái', 'Bản', 'Gửi lần đầu', 'Thời hạn'];

/** What was sent, by period and unit; null asks for every period. The values are those of the newest version. */
export async function reportRows(db: Db, forms: Forms, period: string | null): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for (const report of await listReports(db, { period, units: null })) rows.push(await rowOf(db, forms, report));
  return rows;
}

async function rowOf(db: Db, forms: Forms, report: SentReport): Promise<ListRow> {
  const { receipt, donViName, period, form, state, version, firstSentAt } = report;
  const extension = (await extensionsFor(db, period)).find((one) => one.donVi === report.donVi) ?? null;
  const newest = (await versionsOf(db, receipt)).at(-1);
  const definition = newest && forms.find(form, newest.draft.form.version);
  const how = writeTimeliness(report, extension);
  return {
    cells: [
      receipt,
      donViName,
      period,
      form,
      REPORT_STATES[state],
      String(version),
      writeMoment(new Date(firstSentAt)),
      how,
    ],
    json: {
      ...report,
      stateName: REPORT_STATES[state],
      timeliness: how,
      extendedTo: extension?.until ?? null,
      sentAt: newest?.sentAt ?? null,
      sentBy: newest?.sentBy ?? null,
      checkCode: newest?.checkCode ?? null,
      values: newest && definition ? valuesOf(definition, newest.draft) : null,
    },
  };
}
