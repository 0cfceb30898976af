import { contains } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { BangHead, BangRow, BangTieuChi, RowSort } from './bang-tieu-chi.ts';

/** Scoring tables of all years with their rows, as they are stored and imported. */
export interface Criteria {
  readonly criteriaTables: readonly BangHead[];
  readonly criteria: readonly BangRow[];
}

/** Each table with its own rows in their order: `2.2` before `2.10`, `IX` before `X`, the highest grade first. */
export function assemble({ criteriaTables, criteria }: Criteria): readonly BangTieuChi[] {
  return criteriaTables.map((head) => {
    const own = criteria.filter(({ bang }) => bang === head.code).toSorted((a, b) => compareCodes(a.code, b.code));
    const of = <S extends RowSort>(sort: S) =>
      own.filter((row): row is Extract<BangRow, { sort: S }> => row.sort === sort);
    return {
      ...head,
      groups: of('group'),
      criteria: of('criterion'),
      bonuses: of('bonus'),
      penalties: of('penalty'),
      exclusions: of('exclusion'),
      bands: of('band').toSorted(
        (a, b) => (b.least ?? Number.NEGATIVE_INFINITY) - (a.least ?? Number.NEGATIVE_INFINITY),
      ),
    };
  });
}

/** The tables in force on a day: one of each issuer. */
export function bangOn(tables: readonly BangTieuChi[], day: Day): readonly BangTieuChi[] {
  return tables.filter((table) => contains(table, day));
}

/** Below 0 when `a` stands before `b`. */
export function compareCodes(a: string, b: string): number {
  const [x, y] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < Math.max(x.length, y.length); at++) {
    const [p, q] = [x[at] ?? '', y[at] ?? ''];
    if (p === q) continue;
    return typeof p === 'number' && typeof q === 'number' ? p - q : String(p) < String(q) ? -1 : 1;
  }
  return 0;
}

function piecesOf(code: string): readonly (string | number)[] {
  if (/^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/.test(code)) return [romanOf(code)];
  return (code.match(/\d+|\D+/g) ?? []).map((piece) => (/^\d/.test(piece) ? Number(piece) : piece));
}

function romanOf(numeral: string): number {
  const values = Array.from(numeral, (letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? 0 - value : value), 0);
}
