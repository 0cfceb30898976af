import { writeMoment } from '../../lib/vn-time.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import { writeState, writeTimeliness } from '../../reports/write-standing.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { RECEIPT_TEXTS } from './receipt-texts.ts';
import { refuseReview } from './refuse-review.ts';
import type { CheckedReceipt, ReceiptCase } from './review-case.ts';

/** Says what a receipt stands for. */
export function receiptTurn(state: ConversationState, found: ReceiptCase): Turn {
  switch (found.kind) {
    case 'no-receipt':
      return found.forbidden === null
        ? say(state, RECEIPT_TEXTS.none)
        : refuseReview(state, RECEIPT_TEXTS.none, { act: 'kiem-tra-bien-nhan', target: found.forbidden });
    case 'receipt':
      return say(state, describe(found.checked));
  }
}

function describe({ report, versions, integrity, extension, sender }: CheckedReceipt): string {
  const newest = versions.at(-1);
  return [
    [
      `Biên nhận ${report.receipt}`,
      `Báo cáo ${writePeriodKey(report.period)} của ${report.donViName}.`,
      RECEIPT_TEXTS.sent(writeMoment(new Date(report.firstSentAt)), writeTimeliness(report, extension)),
      ...(newest !== undefined && newest.version > 1
        ? [RECEIPT_TEXTS.newer(newest.version, writeMoment(new Date(newest.sentAt)), newest.reason)]
        : []),
      sender === null ? RECEIPT_TEXTS.noSender : RECEIPT_TEXTS.sender(sender),
      RECEIPT_TEXTS.state(writeState(report)),
      ...(newest === undefined ? [] : [RECEIPT_TEXTS.code(newest.checkCode)]),
    ].join('\n'),
    writeIntegrity(integrity),
  ].join('\n\n');
}

function writeIntegrity(integrity: CheckedReceipt['integrity']): string {
  switch (integrity.kind) {
    case 'as-sent':
      return RECEIPT_TEXTS.asSent;
    case 'changed':
      return RECEIPT_TEXTS.changed(integrity.versions.join(', '));
    case 'not-witnessed':
      return RECEIPT_TEXTS.notWitnessed(integrity.versions.join(', '));
  }
}
