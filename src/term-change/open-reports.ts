import type { Db, Tx } from '../db/tables.ts';
import type { RegisterToday } from '../people/register.ts';
import { writePeriodKey } from '../reports/period-key.ts';
import type { ReportState } from '../reports/report.ts';
import { listReports } from '../reports/report-store.ts';
import type { Headship } from './headship.ts';
import type { OpenSection, OpenThings } from './open-sections.ts';

/** What units of the cluster have sent and nobody has decided on. */
export const reportsToReview: OpenSection = (db, headship, register) =>
  reportsIn(db, headship, register, { title: 'Báo cáo chờ anh/chị xem', states: ['da-gui', 'dang-xem'] });

/** What was returned and has not come again. */
export const reportsReturned: OpenSection = (db, headship, register) =>
  reportsIn(db, headship, register, { title: 'Báo cáo đã trả lại, chờ đơn vị sửa', states: ['tra-lai'] });

async function reportsIn(
  db: Db | Tx,
  { cum }: Headship,
  { today }: RegisterToday,
  { title, states }: { readonly title: string; readonly states: readonly ReportState[] },
): Promise<OpenThings | null> {
  const units = today.members.filter((member) => member.cum === cum).map(({ donVi }) => donVi);
  const reports = (await listReports(db, { period: null, units })).filter(({ state }) => states.includes(state));
  if (reports.length === 0) return null;
  return {
    title,
    lines: reports.map(({ donViName, period, receipt }) => `${donViName}, ${writePeriodKey(period)}: ${receipt}`),
  };
}
