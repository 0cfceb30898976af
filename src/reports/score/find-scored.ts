import type { Db } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import type { Forms } from '../../forms/load-forms.ts';
import { draftsOf } from '../draft-store.ts';
import { readPeriodKey } from '../period-key.ts';
import type { ReportKey } from '../report.ts';
import { listReports, type SentReport, versionsOf } from '../report-store.ts';

/** A report that can be scored: as it is being written, or as it was sent last. */
export interface Scorable {
  readonly key: ReportKey;
  readonly form: Form;
  readonly draft: Draft;
  /** The report as it was sent; null for one that never was. */
  readonly sent: SentReport | null;
  /** Whether the figures are those of a draft. */
  readonly isDraft: boolean;
}

export interface WantedReport {
  readonly donVi: string;
  /** A period's key, or null for the one that is being written, else the newest. */
  readonly period: string | null;
  /** Only what was sent: what is still being written is the unit's own. */
  readonly onlySent: boolean;
}

/** The unit's report somebody means; null when there is none. */
export async function findScorable(db: Db, forms: Forms, wanted: WantedReport): Promise<Scorable | null> {
  const fits = ({ period }: ReportKey): boolean =>
    readPeriodKey(period) !== null && (wanted.period === null || wanted.period === period);
  const reports = (await listReports(db, { period: null, units: [wanted.donVi] })).filter(fits);
  const drafts = wanted.onlySent ? [] : (await draftsOf(db, wanted.donVi)).filter(fits);
  for (const { draft, ...kept } of drafts) {
    const form = forms.find(draft.form.id, draft.form.version);
    const key: ReportKey = { donVi: kept.donVi, form: kept.form, period: kept.period };
    const sent = reports.find((one) => one.form === key.form && one.period === key.period) ?? null;
    if (form) return { key, form, draft, sent, isDraft: true };
  }
  for (const sent of reports.toReversed()) {
    const draft = (await versionsOf(db, sent.receipt)).at(-1)?.draft;
    const form = draft && forms.find(draft.form.id, draft.form.version);
    const key: ReportKey = { donVi: sent.donVi, form: sent.form, period: sent.period };
    if (draft && form) return { key, form, draft, sent, isDraft: false };
  }
  return null;
}
