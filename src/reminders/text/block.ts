import type { Debtor } from '../../milestones/debt.ts';
import type { Occurrence } from '../../milestones/occurrence.ts';
import type { Recipient } from '../../milestones/recipients.ts';
import { reportPeriodOf } from '../../reports/due-day.ts';
import { progressKey } from '../progress-key.ts';
import type { World } from '../world.ts';
import { deadlineText, movedText, sourceLine } from './deadline-text.ts';
import { debtorName, shortUnit } from './names.ts';

/** One thing that is due, for whoever owes it or hears of it: what, until when, how far, how to begin, the document's words. */
export function block(recipient: Recipient, world: World): string {
  const { occurrence, owes, told } = recipient;
  const lines = [
    `${occurrence.milestone.name}: ${deadlineText(occurrence, world)}.`,
    movedText(occurrence),
    ...owes.map((debtor) => ownLine(occurrence, debtor, world, owes.length > 1)),
    owes.length === 0 ? toldLine(occurrence, told, world) : null,
    sourceLine(occurrence),
  ];
  return lines.filter((line) => line !== null && line !== '').join('\n');
}

function ownLine(occurrence: Occurrence, debtor: Debtor, world: World, isNamed: boolean): string {
  const period = reportPeriodOf(occurrence);
  if (debtor.kind !== 'don-vi' || period === null) return doneLine(occurrence, debtor, world, isNamed);
  const far = progressOf(occurrence, debtor.donVi, world);
  const unit = isNamed ? debtorName(debtor, world) : 'Đơn vị';
  const word = startWord(period);
  return far === null
    ? `${unit} chưa mở báo cáo này. Gõ “${word}” để bắt đầu.`
    : `${unit} đã trả lời ${far} mục. Gõ “${word}” để làm tiếp.`;
}

function doneLine({ milestone }: Occurrence, debtor: Debtor, world: World, isNamed: boolean): string {
  const whose = isNamed ? ` (${debtorName(debtor, world)})` : '';
  return milestone.clearedBy === 'khong' ? '' : `Khi làm xong, anh/chị gõ “đã xong”${whose}.`;
}

function toldLine(occurrence: Occurrence, told: readonly Debtor[], world: World): string {
  if (occurrence.milestone.clearedBy === 'khong') return '';
  const units = told.filter((one) => one.kind === 'don-vi');
  if (units.length === 0) return `Người thực hiện: ${told.map((one) => debtorName(one, world)).join(', ')}.`;
  const names = units.map(
    ({ donVi }) => `${shortUnit(donVi, world)} (${progressOf(occurrence, donVi, world) ?? 'chưa mở'})`,
  );
  return `Còn ${units.length} đơn vị chưa xong: ${names.join(', ')}.`;
}

/** `8/48`; null when the unit has not begun. */
export function progressOf(occurrence: Occurrence, donVi: string, { progress }: World): string | null {
  const period = reportPeriodOf(occurrence);
  return period === null ? null : (progress.get(progressKey(donVi, period)) ?? null);
}

/** What begins the report of a period: `báo cáo quý 3`. */
export function startWord(period: string): string {
  const quarter = period.at(-1);
  return quarter === '4' ? 'báo cáo năm' : `báo cáo quý ${quarter}`;
}
