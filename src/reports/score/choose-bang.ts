import { fold } from '../../lib/fold.ts';
import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';

/** The table that a unit is scored by: the one of its own cluster where the year has several; null when there is none. */
export function chooseBang(tables: readonly BangTieuChi[], clusters: readonly string[]): BangTieuChi | null {
  const own = new Set(clusters.map(fold));
  return tables.find(({ issuer }) => own.has(fold(issuer))) ?? tables[0] ?? null;
}
