import { writeDay, writeMoment } from '../../lib/vn-time.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import { REPORT_STATES } from '../../reports/report.ts';
import type { SentReport } from '../../reports/report-store.ts';
import type { Desk } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { titleOf } from './title.ts';

/** What is known of a report that was sent. */
export function sentText(desk: Desk): string {
  const { report, newest } = desk.sent!;
  const at = writeMoment(new Date(newest?.sentAt ?? report.firstSentAt));
  const state = REPORT_STATES[report.state];
  return TEXTS.sentAlready(
    titleOf(desk),
    report.receipt,
    at,
    inTime(report),
    report.version,
    newest?.checkCode ?? '',
    state,
  );
}

/** The receipt: number, time, in time or not, check code, and what happens next. */
export function receiptText(
  report: SentReport,
  sent: { readonly checkCode: string; readonly at: Date; readonly isTold: boolean },
): string {
  const { receipt, version } = report;
  const lines = [
    version === 1
      ? TEXTS.received(receipt, writeMoment(sent.at), inTime(report))
      : TEXTS.receivedVersion(receipt, version, writeMoment(sent.at)),
    TEXTS.checkCode(sent.checkCode, receipt),
    sent.isTold ? TEXTS.headTold : TEXTS.headNotTold,
  ];
  return lines.join('\n');
}

function inTime({ daysLate, due }: SentReport): string {
  if (daysLate > 0) return TEXTS.late(daysLate);
  return due === null ? '' : TEXTS.onTime(writeDay(due));
}

/** More changes than these are looked up in the report itself. */
const MOST_CHANGES = 12;

/** What the cluster's head is told when a report comes in; of a correction also why, and what was changed into what. */
export function toHeadText(
  report: SentReport,
  unit: string,
  reason: string | null,
  changes: readonly string[],
): string {
  const title = writePeriodKey(report.period);
  return [
    TEXTS.toHead(unit, `báo cáo ${title}`, report.receipt, report.version, inTime(report)),
    ...(reason === null ? [] : [TEXTS.toHeadReason(reason)]),
    ...changes.slice(0, MOST_CHANGES).map((change) => `- ${change}`),
    ...(changes.length > MOST_CHANGES ? [TEXTS.toHeadMore(changes.length - MOST_CHANGES)] : []),
    TEXTS.toHeadHow(report.receipt),
  ].join('\n');
}
