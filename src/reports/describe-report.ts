import type { Db } from '../db/tables.ts';
import type { Forms } from '../forms/load-forms.ts';
import { eventsOf, type ReportEvent } from './event-store.ts';
import { type Extension, findExtension } from './extension-store.ts';
import { type Integrity, integrityOf } from './integrity.ts';
import { findReceipt, type SentReport, type SentVersion, versionsOf } from './report-store.ts';
import { type ReportValue, valuesOf } from './report-values.ts';
import { witnessedCodes } from './sending-audit.ts';

/** Everything that is known of a report that was sent. */
export interface WholeReport {
  readonly report: SentReport;
  readonly extension: Extension | null;
  readonly integrity: Integrity;
  /** Oldest first; values are null when the form of that version is no longer there. */
  readonly versions: readonly WholeVersion[];
  readonly events: readonly ReportEvent[];
}

export interface WholeVersion extends Omit<SentVersion, 'draft' | 'receipt'> {
  readonly formVersion: number;
  readonly values: Readonly<Record<string, ReportValue>> | null;
  /** Files that prove an item, by field. */
  readonly evidence: SentVersion['draft']['evidence'];
}

/** Null when there is no such receipt. */
export async function describeReport(db: Db, forms: Forms, receipt: string): Promise<WholeReport | null> {
  const report = await findReceipt(db, receipt);
  if (report === null) return null;
  const versions = await versionsOf(db, receipt);
  return {
    report,
    extension: await findExtension(db, report),
    integrity: integrityOf(report, versions, await witnessedCodes(db, receipt)),
    versions: versions.map(({ draft, receipt: _same, ...version }) => {
      const form = forms.find(report.form, draft.form.version);
      return {
        ...version,
        formVersion: draft.form.version,
        values: form ? valuesOf(form, draft) : null,
        evidence: draft.evidence,
      };
    }),
    events: await eventsOf(db, report),
  };
}
