import { type Points, readHundredths, writeHundredths } from '../points.ts';
import { type Parsed, read, refuse, shown } from './parsed.ts';
import { tidy } from './tidy.ts';

/** The totals of a grade, both included; null is open. */
export interface BandEnds {
  readonly least: Points | null;
  readonly most: Points | null;
}

const N = String.raw`(-?\d[\d.]*(?:,\d+)?)`;
const LEAST = [new RegExp(`^>=${N}$`), new RegExp(`^(?:từ )?${N} trở lên$`, 'iu')];
const RANGE = [new RegExp(`^(?:từ )?${N} ?- ?${N}$`, 'iu'), new RegExp(`^(?:từ )?${N} đến ${N}$`, 'iu')];
const BELOW = [new RegExp(`^(?:<|dưới )${N}$`, 'iu')];
/** Totals are told in half points: below 500 is up to 499,5. */
const HALF_POINT = 50;

/** `>=900`, `800-899,5`, `<500`: the totals of a grade. */
export function readBand(text: string): Parsed<BandEnds> {
  const tidied = tidy(text);
  const find = (patterns: readonly RegExp[]): RegExpExecArray | undefined =>
    patterns.map((pattern) => pattern.exec(tidied)).find((found) => found !== null) ?? undefined;
  const [least, range, below] = [find(LEAST), find(RANGE), find(BELOW)];
  const from = least ?? range;
  const low = from === undefined ? null : readHundredths(from[1]!);
  const high = range ? readHundredths(range[2]!) : below ? readHundredths(below[1]!) : null;
  const isRead =
    (from !== undefined || below !== undefined) &&
    (from === undefined || low !== null) &&
    (high !== null || least !== undefined);
  if (!isRead || (low !== null && high !== null && high < low))
    return refuse(`Không hiểu mức xếp loại “${shown(text)}”. Ví dụ: >=900; 800-899,5; <500 (mỗi dòng một mức).`);
  return read({ least: low, most: below ? high! - HALF_POINT : high });
}

export function writeBand({ least, most }: BandEnds): string {
  if (least === null) return `<${writeHundredths((most ?? 0) + HALF_POINT)}`;
  return most === null ? `>=${writeHundredths(least)}` : `${writeHundredths(least)}-${writeHundredths(most)}`;
}
