import type { Db, Tx } from '../db/tables.ts';
import type { Sending } from './send-report.ts';

const ACT = 'gui-bao-cao';
const VERSION = 'phiên bản';
const CODE = 'mã kiểm tra';

/** What the audit is told when a version is sent; whoever sends writes it down in the same transaction. Null: nothing was sent anew. */
export function auditOfSending(sending: Sending): {
  readonly act: string;
  readonly target: string;
  readonly detail: Readonly<Record<string, string | number>>;
} | null {
  if (sending.kind !== 'sent' || !sending.isNew) return null;
  const { report, checkCode } = sending;
  return { act: ACT, target: report.receipt, detail: { [VERSION]: report.version, [CODE]: checkCode } };
}

/** The check codes that the audit knows of a report, by version. */
export async function witnessedCodes(db: Db | Tx, receipt: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('audit')
    .select('detail')
    .where('act', '=', ACT)
    .where('target', '=', receipt)
    .orderBy('id', 'desc')
    .execute();
  // Of two rows about one version the first one counts: it was written when it was sent.
  return new Map(rows.flatMap(({ detail }) => readDetail(detail)));
}

function readDetail(detail: string): readonly (readonly [number, string])[] {
  try {
    const { [VERSION]: version, [CODE]: code } = JSON.parse(detail) as Record<string, unknown>;
    return typeof version === 'number' && typeof code === 'string' ? [[version, code]] : [];
  } catch {
    return [];
  }
}
