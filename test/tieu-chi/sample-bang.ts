import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';
import { importSampleCriteria } from '../../src/organisation-import/import-sample.ts';
import { loadBangOfYear } from '../../src/tieu-chi/bang-tieu-chi-store.ts';
import type { BangTieuChi } from '../../src/tieu-chi/bang-tieu-chi.ts';
import type { Facts, Value } from '../../src/tieu-chi/figure.ts';

const DATA = join(import.meta.dirname, '../../data');

/** The sample table of a year, by the way it takes in the program: workbook, import, database. */
export async function sampleBang(year: number): Promise<BangTieuChi> {
  const db = await openDatabase(':memory:');
  try {
    const imported = await importSampleCriteria(db, DATA, '2026-11-24');
    if (imported.kind === 'failed') throw new Error(imported.lines.join('\n'));
    const [bang] = await loadBangOfYear(db, year);
    return bang!;
  } finally {
    await db.destroy();
  }
}

export interface Told {
  readonly report?: Readonly<Record<string, Value | null>>;
  readonly answers?: Readonly<Record<string, Value>>;
  readonly evidence?: readonly string[];
  readonly lateReports?: readonly number[];
  readonly missingReports?: number;
  readonly isYearReportMissing?: boolean;
  readonly overscore?: number;
}

/** Facts of a unit; figures are those since the start of the year. */
export function factsOf(told: Told): Facts {
  return {
    report: new Map(Object.entries(told.report ?? {}).map(([field, value]) => [field, { ky: null, 'luy-ke': value }])),
    answers: new Map(Object.entries(told.answers ?? {})),
    evidence: new Set(told.evidence ?? []),
    lateReports: told.lateReports ?? [],
    missingReports: told.missingReports ?? 0,
    isYearReportMissing: told.isYearReportMissing ?? null,
    overscore: told.overscore ?? null,
  };
}

/** Codes of all that may need evidence. */
export function allProven(bang: BangTieuChi): readonly string[] {
  return [...bang.criteria, ...bang.bonuses].map(({ code }) => code);
}

/** A unit that has done everything: full points in every criterion of the sample of 2026. */
export const EVERYTHING: Told = {
  report: {
    hn_quan_triet: 2,
    xep_loai_chi_bo: 'HTXSNV',
    hop_bch: 2,
    hop_btv: 4,
    so_hoi_moi: 2,
    tvpb_so_nv: 8,
    tvpb_dat_hang: 4,
    gop_y_vb: 20,
    hoi_thao: 8,
    lop_tap_huan: 12,
    luot_pbkt: 1500,
    tin_bai: 24,
    co_hoi_thi: true,
    co_cuoc_thi: true,
    ht_giai_phap: 60,
    ct_san_pham: 40,
    giai_quoc_gia: 2,
    ton_vinh: 1,
    dt_chu_tri: 1,
    dt_nghiem_thu: 1,
    mo_hinh_cg: 2,
    htqt: 1,
    sang_kien: 2,
  },
  answers: {
    '1.1/kế hoạch': true,
    '1.1/báo cáo': true,
    '1.2': true,
    '2.3': 80,
    '2.4': true,
    '4.3/bản tin, tạp chí': true,
    '7.1/đăng ký': true,
    '7.1/giao ước': true,
    '7.3/ký giao ước': true,
    '7.3/sơ kết': true,
    '7.3/tổng kết': true,
    B1: false,
    B2: false,
    B3: 0,
    B4: false,
    X3: 0,
    X4: false,
    X5: 0,
    Z1: false,
  },
};
