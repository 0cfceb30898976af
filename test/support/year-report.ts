import { join } from 'node:path';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { beginDraft } from '../../src/forms/filling/begin.ts';
import type { Draft } from '../../src/forms/filling/draft.ts';
import { factsOf } from '../../src/forms/filling/facts.ts';
import { setAnswer } from '../../src/forms/filling/set-answer.ts';
import { openSteps } from '../../src/forms/filling/steps.ts';
import { loadForms } from '../../src/forms/load-forms.ts';
import type { Value } from '../../src/forms/values/value.ts';
import { importSampleCriteria } from '../../src/organisation-import/import-sample.ts';
import { saveDraft } from '../../src/reports/draft-store.ts';
import { periodKey } from '../../src/reports/period-key.ts';
import { checkCode, writeReceipt } from '../../src/reports/receipt.ts';
import { nextNumber, putReport } from '../../src/reports/report-store.ts';

const DATA = join(import.meta.dirname, '../../data');
const FORM = loadForms(join(DATA, 'forms')).find('bao-cao-quy')!;
const LAM_DONG = 'LHH-LAM-DONG';
const AT = '2026-12-18T02:00:00.000Z';

/** Figures since the start of the year that the sample table of 2026 scores; what they come to is worked out by hand in the tests. */
export const YEAR_FIGURES: Readonly<Record<string, Value>> = {
  so_hoi_tv: 30,
  so_hoi_moi: 1,
  hop_bch: 2,
  hop_btv: 3,
  hn_quan_triet: 2,
  xep_loai_chi_bo: 'HTTNV',
  tvpb_so_nv: 7,
  tvpb_dat_hang: 3,
  gop_y_vb: 12,
  lop_tap_huan: 13,
  hoi_thao: 6,
  luot_pbkt: 1600,
  tin_bai: 30,
  co_hoi_thi: true,
  ht_giai_phap: 60,
  co_cuoc_thi: false,
  giai_quoc_gia: 1,
  dt_chu_tri: 1,
  dt_nghiem_thu: 1,
  mo_hinh_cg: 1,
  htqt: 0,
  ton_vinh: 5,
  sang_kien: 1,
};

/** The sample scoring tables, as the office imports them. */
export async function importTables(db: Db): Promise<void> {
  const imported = await importSampleCriteria(db, DATA, '2026-09-14');
  if (imported.kind === 'failed') throw new Error(imported.lines.join('\n'));
}

/** A draft of the year's report of 2026; `proven`: fields to which a file was attached. */
export function yearDraft(
  figures: Readonly<Record<string, Value>> = YEAR_FIGURES,
  proven: readonly string[] = [],
): Draft {
  const begun = beginDraft(FORM, { kind: 'NAM', year: 2026 }, {}, AT);
  const fields = FORM.groups.flatMap((group) => group.fields);
  const answers = Object.entries(figures).flatMap(([id, value]) => {
    const answer = { state: 'value' as const, value, by: 'YEN', at: AT };
    const luyKe = fields.find((field) => field.id === id)?.luyKe === true;
    return luyKe
      ? [[id, { ...answer, value: 0 }] as const, [`${id}@luy-ke`, answer] as const]
      : [[id, answer] as const];
  });
  return {
    ...begun,
    answers: { ...begun.answers, ...Object.fromEntries(answers) },
    evidence: Object.fromEntries(proven.map((id) => [id, [{ id: `tep-${id}`, name: `${id}.pdf` }]])),
  };
}

/** Lays a draft down as Lâm Đồng's. */
export async function keepDraft(db: Db, draft: Draft): Promise<void> {
  const key = { donVi: LAM_DONG, form: FORM.id, period: periodKey(draft.period!) };
  const kept = { draft, revision: 0, writer: 'YEN', at: new Date(AT), corrects: null, changes: [] };
  await transact(db, (tx) => saveDraft(tx, key, kept));
}

/** Sends a draft as Lâm Đồng's, so many working days late; gives its receipt. */
export async function keepSent(db: Db, draft: Draft, daysLate = 0): Promise<string> {
  const key = { donVi: LAM_DONG, form: FORM.id, period: periodKey(draft.period!) };
  return transact(db, async (tx) => {
    const number = await nextNumber(tx, LAM_DONG);
    const receipt = writeReceipt(key, number);
    const first = { receipt, version: 1, draft, sentAt: AT, sentBy: 'YEN', reason: null };
    await putReport(
      tx,
      {
        ...key,
        receipt,
        donViName: 'Liên hiệp Hội tỉnh Lâm Đồng',
        state: 'da-gui',
        version: 1,
        firstSentAt: AT,
        daysLate,
        due: null,
      },
      number,
      { ...first, checkCode: checkCode(first) },
    );
    return receipt;
  });
}

/** What everything that has a figure in the report is proven by, item by item. */
export const PROVING_FIELDS = [
  'so_hoi_tv',
  'so_hoi_moi',
  'hop_bch',
  'hn_quan_triet',
  'xep_loai_chi_bo',
  'tvpb_so_nv',
  'gop_y_vb',
  'lop_tap_huan',
  'luot_pbkt',
  'tin_bai',
  'co_hoi_thi',
  'ht_giai_phap',
  'giai_quoc_gia',
  'ton_vinh',
  'dt_chu_tri',
  'mo_hinh_cg',
  'htqt',
] as const;

/** The same draft with every other item answered: 0, a few words, or skipped where that may be. */
export function completed(draft: Draft): Draft {
  let current = draft;
  for (;;) {
    const [step] = openSteps(FORM, current);
    if (step === undefined) return current;
    const given = factsOf(FORM, current).isRequired(step.item.field)
      ? ({ state: 'value', value: PLAIN[step.item.field.type.kind] ?? 0 } as const)
      : ({ state: 'skipped' } as const);
    current = setAnswer(FORM, current, step, given, { by: 'YEN', at: AT }).draft;
  }
}

const PLAIN: Readonly<Record<string, Value>> = {
  'long-text': 'Hoàn thành các nhiệm vụ được giao trong năm, đúng tiến độ đề ra.',
  'person-name': 'Nguyễn Thị Yến',
  date: '2026-12-14',
  'yes-no': false,
  list: [],
};
