import { checkNgayNghi } from '../../calendar/check-ngay-nghi.ts';
import { checkClusters } from '../../cum-thi-dua/check-clusters.ts';
import { checkUnits } from '../../cum-thi-dua/check-units.ts';
import type { Problem } from '../../cum-thi-dua/problem.ts';
import type { Day } from '../../lib/vn-time.ts';
import { checkMilestones } from '../../milestones/check-milestones.ts';
import { checkStaff } from '../../people/term-check.ts';
import { checkCriteria } from '../../tieu-chi/check-bang.ts';
import { cellsOf, keyOf, KINDS } from '../kinds/kinds.ts';
import { type Entry, entriesOf, type Register, ROW_KINDS, registerOf } from '../kinds/register.ts';
import type { Table } from '../tables/table.ts';
import { losesOffice } from './last-office.ts';
import type { Change, ImportPlan, Planned, Refusal } from './plan.ts';
import { readDrafts } from './read-drafts.ts';
import { describePlace, type ReadEntry, readEntries } from './read-entries.ts';

/** How many reasons one line is told at once. */
const MOST_REASONS = 3;

/**
 * What importing these tables into what is stored would do. Rows are judged together with all that is stored: whatever would not
 * stand is refused at the line that brings it in. `asOf` is the day to which rows without days refer; `accounts` are
 * the codes of those who use the bot (null: it is not known who does).
 */
export function planImport(
  tables: readonly Table[],
  stored: Register,
  asOf: Day,
  accounts: ReadonlySet<string> | null = null,
): ImportPlan {
  const perTable = tables.map(readDrafts);
  const drafts = perTable
    .flatMap((one) => one.drafts)
    .toSorted((a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind));
  const { read, refused } = readEntries(drafts, stored, asOf);
  const compared = compare(read, stored);
  return {
    asOf,
    ...compared,
    refused: perLine([
      ...perTable.flatMap((one) => one.refused),
      ...refused,
      // What hangs on a row that can't be read would be refused for that alone.
      ...(refused.length === 0 ? findConflicts(read, stored, asOf, accounts) : []),
    ]),
    notes: perTable.flatMap((one) => one.notes),
  };
}

function compare(
  read: readonly ReadEntry[],
  stored: Register,
): Pick<ImportPlan, 'added' | 'changed' | 'removed' | 'unchanged'> {
  const known = new Map(entriesOf(stored).map((entry) => [keyOf(entry), entry]));
  const added: Planned[] = [];
  const changed: (Planned & { changes: readonly Change[] })[] = [];
  const removed: Planned[] = [];
  for (const { place, entry, withdrawn } of read) {
    const before = known.get(keyOf(entry));
    if (withdrawn) {
      if (before) removed.push({ place, entry: before });
    } else if (!before) added.push({ place, entry });
    else {
      const changes = changesBetween(before, entry);
      if (changes.length > 0) changed.push({ place, entry, changes });
    }
  }
  return { added, changed, removed, unchanged: read.length - added.length - changed.length - removed.length };
}

function changesBetween(before: Entry, after: Entry): readonly Change[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  return KINDS[after.kind].columns.flatMap(({ field, header }) => {
    const change = { header, before: old[field] ?? '', after: now[field] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** Problems of the whole that this import would bring in; each at the last line of the file that has to do with it. */
function findConflicts(
  read: readonly ReadEntry[],
  stored: Register,
  asOf: Day,
  accounts: ReadonlySet<string> | null,
): readonly Refusal[] {
  const result = new Map(entriesOf(stored).map((entry) => [keyOf(entry), entry]));
  for (const one of read) {
    if (one.withdrawn) result.delete(keyOf(one.entry));
    else result.set(keyOf(one.entry), one.entry);
  }
  const old = new Set(problemsOf(stored).map(({ reason }) => reason));
  const after = registerOf([...result.values()]);
  const last = read.at(-1);
  const lost = losesOffice(stored, after, asOf, accounts);
  const noOffice = last && lost !== null ? [{ place: last.place, reason: lost }] : [];
  const conflicts = problemsOf(after).flatMap(({ rows, reason }) => {
    const involved = read.filter((one) => rows.includes(one.entry.row));
    if (involved.length === 0 && old.has(reason)) return [];
    const at = involved.at(-1) ?? read.findLast((one) => one.withdrawn) ?? read.at(-1);
    if (!at) return [];
    const others = involved.filter((one) => one !== at);
    const seeAlso =
      others.length === 0 ? '' : ` (Xem thêm ${others.map((one) => describePlace(one.place)).join('; ')}.)`;
    const before = at.withdrawn ? 'Còn dữ liệu gắn với dòng này nên chưa bỏ được. ' : '';
    return [{ place: at.place, reason: before + reason + seeAlso }];
  });
  return [...conflicts, ...noOffice];
}

/** One refusal for each line, with the first reasons of several. */
function perLine(refusals: readonly Refusal[]): readonly Refusal[] {
  const lines = Map.groupBy(refusals, ({ place }) => describePlace(place));
  return [...lines.values()].map((group) => {
    const reasons = [...new Set(group.map(({ reason }) => reason))];
    const more = reasons.length > MOST_REASONS ? ` Còn ${reasons.length - MOST_REASONS} lý do khác.` : '';
    return { place: group[0]!.place, reason: reasons.slice(0, MOST_REASONS).join(' ') + more };
  });
}

function problemsOf(register: Register): readonly Problem[] {
  return [
    ...checkUnits(register.units),
    ...checkClusters(register),
    ...checkStaff(register, register),
    ...checkCriteria(register),
    ...checkNgayNghi(register.holidays),
    ...checkMilestones(register.milestones, register.clusters),
  ];
}
