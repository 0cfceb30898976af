import { createHash } from 'node:crypto';
import type { Draft } from '../forms/filling/draft.ts';
import type { ReportKey } from './report.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT = /^BC-[0-9A-Z]{6,9}-[0-9A-Z-]{1,40}-\d{4,}$/;

/** `BC-2026Q3-LAM-DONG-0007`: the period, the unit, and which of all its reports this is. */
export function writeReceipt({ donVi, period }: Pick<ReportKey, 'donVi' | 'period'>, number: number): string {
  const when = period.replace(/-/g, '').replace(/#.*$/, '');
  return `BC-${when}-${donVi.replace(/^LHH-/, '')}-${String(number).padStart(4, '0')}`;
}

/** A receipt number as somebody types it, or null: case and spaces do not matter, hyphens may be missing at its ends only. */
export function readReceipt(text: string): string | null {
  const said = text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/[–—]/g, '-')
    .replace(/\s*-\s*|\s+/g, '-')
    .replace(/[.!?]+$/, '');
  return RECEIPT.test(said) ? said : null;
}

/**
 * Eight letters that come out of everything that was sent: with one figure changed they are others. Written on the receipt, in the
 * report's version and in the audit, so that a later change shows.
 */
export function checkCode(sent: {
  readonly receipt: string;
  readonly version: number;
  readonly sentAt: string;
  readonly draft: Draft;
}): string {
  const { receipt, version, sentAt, draft } = sent;
  const answers = Object.keys(draft.answers)
    .toSorted()
    .map((slot) => [slot, draft.answers[slot]]);
  const evidence = Object.keys(draft.evidence)
    .toSorted()
    .map((field) => [field, draft.evidence[field]]);
  const text = JSON.stringify([receipt, version, sentAt, draft.form, draft.period, answers, evidence]);
  const digest = createHash('sha256').update(text).digest();
  const letters = [...digest.subarray(0, 8)].map((byte) => LETTERS[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
