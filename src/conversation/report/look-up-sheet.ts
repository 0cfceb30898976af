import { pathOfBytes, newFileId } from '../../files/file-bytes.ts';
import { keepFile } from '../../files/keep-file.ts';
import { beginDraft } from '../../forms/filling/begin.ts';
import { markOfWorkbook } from '../../forms/sheet/find-mark.ts';
import type { SheetMark } from '../../forms/sheet/mark.ts';
import { readSheets } from '../../forms/sheet/read-sheets.ts';
import type { Table } from '../../organisation-import/tables/table.ts';
import { readTablesApart } from '../../organisation-import/tables/read-tables-apart.ts';
import { nameOfUnit } from '../../people/person-label.ts';
import { readPeriodKey } from '../../reports/period-key.ts';
import type { ReportKey } from '../../reports/report.ts';
import { formWorkbook, XLSX } from '../../reports/sheet/form-workbook.ts';
import type { Asking } from '../asking.ts';
import type { ImportSources } from '../import/look-up-import.ts';
import type { ReportSources } from '../report-sources.ts';
import { lookUpSent } from './look-up-sent.ts';
import type { Desk, FoundWish, ReportCase } from './report-case.ts';
import type { SheetIntent } from './sheet-intent.ts';
import { SHEET_TEXTS as TEXTS } from './sheet-texts.ts';
import { titleOf } from './title.ts';

type From = ReportSources & ImportSources;
/** A sentence for the person instead of the report, or the report and what is wanted of it. */
type Found = ReportCase | { readonly kind: 'at'; readonly key: ReportKey; readonly wish: FoundWish };

const DAY_MS = 86_400_000;

/** The workbook of a report with all that its draft holds, kept for a day. */
export async function makeSheet(from: From, desk: Desk, { who, now }: Asking): Promise<ReportCase> {
  const { key, form, kept, prefills } = desk;
  const draft = kept?.draft ?? beginDraft(form, readPeriodKey(key.period), prefills, now.toISOString());
  const unit = { code: key.donVi, name: desk.unitName };
  const { name, bytes } = await formWorkbook(from.db, { form, period: key.period, unit, draft });
  const file = await keepFile(from.files, {
    id: newFileId(),
    name,
    mimeType: XLSX,
    bytes,
    owner: who.kind === 'member' ? who.code : null,
    purpose: 'mau-bao-cao',
    createdAt: now,
    expiresAt: new Date(now.getTime() + DAY_MS),
  });
  return { kind: 'sheet', key, title: titleOf(desk), hasValues: kept !== null, file };
}

/** What a workbook that somebody sent holds of a report; one that is no report's is evidence of the one that is open. */
export async function readSheetFile(
  from: From,
  { file, caption, here }: Extract<SheetIntent, { kind: 'sheet-file' }>,
  units: readonly string[],
  asking: Asking,
): Promise<Found> {
  const sent = await lookUpSent(from, file, asking);
  const tables = sent.kind === 'kept' ? await tablesOf(from, sent.file) : [];
  const mark = markOfWorkbook(tables);
  if (mark === null) {
    if (here !== null) return { kind: 'at', key: here, wish: { do: 'file', caption, sent } };
    return refused(sent.kind === 'refused' ? sent.why : TEXTS.notOurs);
  }
  const key = keyOf(mark, here, units);
  if (typeof key === 'string') return refused(key);
  const form = from.forms.find(mark.form, mark.version);
  if (form === undefined) return refused(TEXTS.noForm);
  if (here !== null && (here.donVi !== key.donVi || here.form !== key.form || here.period !== key.period)) {
    const [own, open] = [key, here].map((one) => titleOf({ key: one, form: from.forms.find(one.form) ?? form }));
    const other = key.donVi === here.donVi ? '' : ` của ${nameOfUnit(key.donVi, asking.register.today)}`;
    return refused(TEXTS.wrongReport(`${own}${other}`, open!));
  }
  return {
    kind: 'at',
    key,
    wish: { do: 'sheet', read: readSheets(tables, mark, form, readPeriodKey(key.period)?.kind ?? null) },
  };
}

/** Which report a workbook is of, among those of one's units; why it is of none. A blank one is of the report that is open. */
function keyOf(mark: SheetMark, here: ReportKey | null, units: readonly string[]): ReportKey | string {
  const donVi = mark.donVi === '' ? (here?.donVi ?? units[0]!) : mark.donVi;
  if (!units.includes(donVi)) return TEXTS.wrongUnit;
  const period = mark.period === '' && here?.form === mark.form ? here.period : mark.period;
  return period === '' ? TEXTS.noPeriod : { donVi, form: mark.form, period };
}

async function tablesOf(
  { files }: From,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<readonly Table[]> {
  const read = await readTablesApart(pathOfBytes(files.folder, id), { name });
  return read.kind === 'tables' ? read.tables : [];
}

function refused(why: string): ReportCase {
  return { kind: 'sheet-refused', why };
}
