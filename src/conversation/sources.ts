import { reachableHolders } from '../people/reach.ts';
import { type AccountSources, lookUpAccount } from './account/look-up-account.ts';
import type { Asking } from './asking.ts';
import { lookUpDoor } from './door/look-up-code.ts';
import type { DocumentSources, Sources } from './facts.ts';
import { type ImportSources, lookUpImport } from './import/look-up-import.ts';
import { lookUpOffice } from './office/look-up-office.ts';
import { lookUpReminder } from './reminder/look-up-reminder.ts';
import { lookUpReport } from './report/look-up-report.ts';
import type { ReportSources } from './report-sources.ts';
import { lookUpReview } from './review/look-up-review.ts';
import { lookUpScore } from './score/look-up-score.ts';

/** Where a turn looks things up, beside the documents. */
export type WorldSources = ImportSources & AccountSources & ReportSources;

/** Everything a turn may ask, for whoever is asking. */
export function sourcesOf(from: WorldSources, documents: DocumentSources, asking: Asking): Sources {
  const { db } = from;
  return {
    ...documents,
    door: (intent) => lookUpDoor(db, intent, asking),
    account: (intent) => lookUpAccount(from, intent, asking),
    office: (intent) => lookUpOffice(db, intent, asking),
    import: (intent) => lookUpImport(from, intent, asking),
    reminder: (intent) => lookUpReminder(from, intent, asking),
    report: (intent) => lookUpReport(from, intent, asking),
    score: (intent) => lookUpScore(from, intent, asking),
    review: (intent, state) => lookUpReview(from, intent, state, asking),
    isOfficeReachable: async () => (await reachableHolders(db, asking.register, 'van-phong-trung-uong')).length > 0,
  };
}
