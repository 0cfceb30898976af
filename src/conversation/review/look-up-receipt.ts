import { authorize } from '../../people/authorized.ts';
import { findExtension } from '../../reports/extension-store.ts';
import { integrityOf } from '../../reports/integrity.ts';
import { keeperOf } from '../../reports/keeper.ts';
import { readReceipt } from '../../reports/receipt.ts';
import { findReceipt, versionsOf } from '../../reports/report-store.ts';
import { witnessedCodes } from '../../reports/sending-audit.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ReceiptCase } from './review-case.ts';

/** Looks a receipt up for whoever asks. What they may not see is as what is not there. */
export async function lookUpReceipt(
  { db }: Pick<ReportSources, 'db'>,
  said: string,
  { who, register }: Asking,
): Promise<ReceiptCase> {
  const receipt = readReceipt(said);
  const report = receipt === null ? null : await findReceipt(db, receipt);
  if (report === null) return { kind: 'no-receipt', forbidden: null };
  const donVi = keeperOf(register.units, report.donVi, register.day);
  if (!authorize({ right: 'xem-bao-cao', donVi }, who, register.today)) {
    return { kind: 'no-receipt', forbidden: report.receipt };
  }
  const versions = await versionsOf(db, report.receipt);
  const sentBy = versions.at(-1)?.sentBy ?? null;
  return {
    kind: 'receipt',
    checked: {
      report,
      versions,
      integrity: integrityOf(report, versions, await witnessedCodes(db, report.receipt)),
      extension: await findExtension(db, report),
      sender: sentBy === null ? null : nameOfPerson(sentBy, register),
    },
  };
}

/** The name somebody has, or had while they were there. */
export function nameOfPerson(code: string, { standings, people }: Asking['register']): string | null {
  return standings.get(code)?.person.name ?? people.findLast((one) => one.code === code)?.name ?? null;
}
