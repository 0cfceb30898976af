import { describePeriod } from '../cum-thi-dua/period.ts';
import { findOverlaps, type Problem } from '../cum-thi-dua/problem.ts';
import { assemble, type Criteria } from './assemble.ts';
import type { BangTieuChi } from './bang-tieu-chi.ts';
import { type Points, writeHundredths } from './points.ts';

const HALF_POINT = 50;

/** What is wrong with scoring tables as wholes: sums that don't come out, rows that nothing stands behind, grades with gaps. */
export function checkCriteria(criteria: Criteria): readonly Problem[] {
  const { criteriaTables } = criteria;
  const codes = new Set(criteriaTables.map(({ code }) => code));
  return [
    ...criteria.criteria
      .filter(({ bang }) => !codes.has(bang))
      .map((row) => ({
        rows: [row],
        reason: `Không có bảng tiêu chí mang mã ${row.bang}. Hãy thêm vào trang “Bảng tiêu chí”.`,
      })),
    ...findOverlaps(
      criteriaTables,
      ({ issuer }) => issuer,
      ({ code }, other) =>
        `Bảng ${code} trùng thời gian với bảng ${other.code} của cùng nơi ban hành (${describePeriod(other)}).`,
    ),
    ...assemble(criteria).flatMap((bang) => {
      const head = criteriaTables.filter(({ code }) => code === bang.code);
      return [...checkSums(bang, head), ...checkReferences(bang, head), ...checkBands(bang)];
    }),
  ];
}

function checkSums(bang: BangTieuChi, head: readonly object[]): readonly Problem[] {
  const content = sum(bang.groups);
  const groups = bang.groups.flatMap((group) => {
    const own = bang.criteria.filter((row) => row.group === group.code);
    const reason = `Các tiêu chí của nhóm ${group.code} (bảng ${bang.code}) cộng lại được ${writeHundredths(sum(own))} điểm, nhưng nhóm ghi ${writeHundredths(group.maximum)} điểm.`;
    return sum(own) === group.maximum ? [] : [{ rows: [group, ...own], reason }];
  });
  const allowed = bang.mayExceed ? [content, content + bang.bonusCap] : [content + bang.bonusCap];
  if (allowed.includes(bang.total)) return groups;
  const reason = `Bảng ${bang.code}: các nhóm cộng lại được ${writeHundredths(content)} điểm, thưởng tối đa ${writeHundredths(bang.bonusCap)} điểm, nhưng tổng điểm ghi ${writeHundredths(bang.total)}.`;
  return [...groups, { rows: [...head, ...bang.groups], reason }];
}

function checkReferences(bang: BangTieuChi, head: readonly object[]): readonly Problem[] {
  const groups = new Set(bang.groups.map(({ code }) => code));
  const penalties = new Set(bang.penalties.map(({ code }) => code));
  const compared = new Set([...groups, ...[...bang.criteria, ...bang.bonuses].map(({ code }) => code)]);
  return [
    ...bang.criteria
      .filter(({ group }) => !groups.has(group))
      .map((row) => ({
        rows: [row],
        reason: `Bảng ${bang.code} không có nhóm ${row.group} của tiêu chí ${row.code}.`,
      })),
    ...[...bang.criteria, ...bang.bonuses].flatMap((row) => {
      const missing = row.rule.kind === 'less' ? row.rule.penalties.filter((code) => !penalties.has(code)) : [];
      return missing.map((code) => ({
        rows: [row],
        reason: `“Cách tính điểm” của ${row.code} nhắc đến ${code}, nhưng bảng ${bang.code} không có điểm trừ này.`,
      }));
    }),
    ...bang.tieBreak
      .filter((code) => !compared.has(code))
      .map((code) => ({
        rows: head,
        reason: `“Khi bằng điểm” nhắc đến ${code}, nhưng bảng ${bang.code} không có nhóm hay tiêu chí này.`,
      })),
  ];
}

/** Grades reach from one end to the other, each ending half a point below the next. */
function checkBands({ code, bands }: BangTieuChi): readonly Problem[] {
  return bands.flatMap((band, at) => {
    const above = bands[at - 1];
    const isRight =
      above === undefined ? band.most === null : above.least !== null && band.most === above.least - HALF_POINT;
    const isLast = at < bands.length - 1 || band.least === null;
    if (isRight && isLast) return [];
    const reason = !isRight
      ? `Xếp loại “${band.name}” (bảng ${code}) phải kết thúc ${above?.least == null ? 'mở, ví dụ >=900' : `ở ${writeHundredths(above.least - HALF_POINT)} điểm, ngay dưới “${above.name}”`}.`
      : `Xếp loại thấp nhất “${band.name}” (bảng ${code}) phải viết dạng <500, để điểm nào cũng có xếp loại.`;
    return [{ rows: [band, ...(above ? [above] : [])], reason }];
  });
}

function sum(rows: readonly { readonly maximum: Points }[]): Points {
  return rows.reduce((total, { maximum }) => total + maximum, 0);
}
