import { fold } from '../../lib/fold.ts';

/** Longer than any channel's message; what comes after it is not read. */
const LONGEST = 20_000;
const NUMBERED = /(?:^|[\n,;])\s*(?:muc\s*|cau\s*)?\d{1,3}[a-z]?\s*[:=.)-]\s*\S/g;
/** In prose "1. Mở lớp tập huấn" is a line like any other. */
const NUMBERED_PLAINLY = /(?:^|[\n,;])\s*(?:muc\s*|cau\s*)?\d{1,3}[a-z]?\s*[:=]\s*\S/g;
const LABELLED = /^[^\n:=]{2,90}[:=]\s*\S.*$/gm;

/** What somebody typed, as far as it is read. */
export function wholeText(written: string): string {
  return written.normalize('NFC').trim().slice(0, LONGEST).toWellFormed();
}

/** Whether a message may hold several answers, by its form alone; the report's form decides. */
export function looksPastedAtAll(text: string, takesText: boolean): boolean {
  const plain = fold(text);
  if (takesText) return count(plain, NUMBERED_PLAINLY) >= 2;
  return count(plain, NUMBERED) >= 2 || count(plain, LABELLED) >= 2;
}

function count(plain: string, of: RegExp): number {
  return plain.match(of)?.length ?? 0;
}
