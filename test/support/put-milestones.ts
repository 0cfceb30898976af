import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { putMilestone } from '../../src/milestones/milestone-store.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';

/** The report of quarter III, due on Sunday, 20/09/2026: the last working day before it is Friday the 18th. */
export const BAO_CAO_QUY_3: Milestone = {
  code: 'M09',
  name: 'Nộp báo cáo quý III (9 tháng)',
  cum: null,
  owedBy: ['thanh-vien'],
  reminded: ['thanh-vien', 'cum-truong'],
  day: { kind: 'fixed', month: 9, date: 20, yearsOn: 0 },
  ky: 'Q3',
  clearedBy: 'bao-cao',
  source: { document: '15/KH-MẪU', place: 'mục I, STT 9', wording: 'Chậm nhất ngày 20/9' },
  ladder: null,
  from: '2026-01-01',
  to: null,
};

export async function putMilestones(db: Db, ...milestones: readonly Milestone[]): Promise<void> {
  await transact(db, async (tx) => {
    for (const one of milestones) await putMilestone(tx, one);
  });
}

/** A sent report of quarter III: what ends the reminders of a unit. */
export async function sendReportOf(db: Db, donVi: string, period = '2026Q3'): Promise<void> {
  await db
    .insertInto('report')
    .values({
      receipt: `BC-${donVi}-${period}`,
      number: 1,
      don_vi: donVi,
      don_vi_name: donVi,
      form: 'bao-cao-quy',
      period,
      state: 'da-gui',
      version: 1,
      first_sent_at: '2026-09-10T02:00:00.000Z',
      days_late: 0,
      due: null,
    })
    .execute();
}
