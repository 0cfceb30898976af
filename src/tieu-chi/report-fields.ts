import type { BangTieuChi } from './bang-tieu-chi.ts';

/** Which fields of the report each row is computed from: row code -> field ids. Rows that no field serves are absent. */
export function reportFields(bang: BangTieuChi): ReadonlyMap<string, readonly string[]> {
  const rows = [...bang.criteria, ...bang.bonuses, ...bang.penalties, ...bang.exclusions];
  const fields = rows.map(({ code, figures }) => {
    const ids = figures.flatMap(({ source }) => (source.kind === 'report' ? source.fields : []));
    return [code, ids] as const;
  });
  return new Map(fields.filter(([, ids]) => ids.length > 0));
}
