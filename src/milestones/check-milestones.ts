import type { CumThiDua } from '../cum-thi-dua/cum-thi-dua.ts';
import { describePeriod } from '../cum-thi-dua/period.ts';
import { findOverlaps, type Problem } from '../cum-thi-dua/problem.ts';
import type { Milestone } from './milestone.ts';

/** What is wrong among milestones: two versions at a time, and days that hang on a milestone that is not there or on themselves. */
export function checkMilestones(milestones: readonly Milestone[], clusters: readonly CumThiDua[]): readonly Problem[] {
  return [
    ...findOverlaps(
      milestones,
      ({ code, cum }) => JSON.stringify([code, cum]),
      ({ code }, other) =>
        `Mốc ${code} đã có “${other.name}” ${describePeriod(other)}; hai dòng trùng thời gian. Hãy ghi “Đến ngày” cho dòng cũ.`,
    ),
    ...milestones.flatMap((milestone) => checkCluster(milestone, clusters)),
    ...milestones.flatMap((milestone) => checkReference(milestone, milestones)),
  ];
}

function checkCluster(milestone: Milestone, clusters: readonly CumThiDua[]): readonly Problem[] {
  const { code, cum } = milestone;
  if (cum === null || clusters.some((one) => one.code === cum)) return [];
  return [{ rows: [milestone], reason: `Mốc ${code} gắn với cụm ${cum}, nhưng không có cụm nào mang mã này.` }];
}

function checkReference(milestone: Milestone, milestones: readonly Milestone[]): readonly Problem[] {
  const chain = [milestone.code];
  let current: Milestone | undefined = milestone;
  while (current?.day.kind === 'offset') {
    const from: string = current.day.from;
    const next: Milestone | undefined = milestones.find(({ code }) => code === from);
    if (next === undefined) {
      return [
        { rows: [milestone], reason: `Mốc ${milestone.code} tính theo mốc ${from}, nhưng không có mốc ${from}.` },
      ];
    }
    if (chain.includes(from)) {
      return [
        { rows: [milestone], reason: `Mốc ${milestone.code} tính theo chính nó (${[...chain, from].join(' → ')}).` },
      ];
    }
    chain.push(from);
    current = next;
  }
  return [];
}
