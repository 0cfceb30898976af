import type { RowSort } from '../../tieu-chi/bang-tieu-chi.ts';

/** Scoring tables: one for each year and issuer; an old year's table stays as it was. */
export interface CriteriaTables {
  bang_tieu_chi: BangTieuChiTable;
  tieu_chi: TieuChiTable;
}

export interface BangTieuChiTable {
  code: string;
  year: number;
  name: string;
  issuer: string;
  document: string;
  /** Hundredths of a point. */
  total: number;
  bonus_cap: number;
  may_exceed: 0 | 1;
  needs_evidence: 0 | 1;
  /** Codes as JSON, in the order they are compared. */
  tie_break: string;
  valid_from: string;
  valid_to: string | null;
}

/** A row as it is written in a workbook; '' for a cell that its sort does not have. */
export interface TieuChiTable {
  bang: string;
  sort: RowSort;
  code: string;
  name: string;
  nhom: string;
  maximum: string;
  rule: string;
  figures: string;
  evidence: string;
}
