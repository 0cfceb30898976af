import type { BangTieuChi } from '../bang-tieu-chi.ts';
import type { Points } from '../points.ts';
import type { Scored, ScoreLine } from './scored.ts';

type Lines = Pick<Scored, 'criteria' | 'bonuses' | 'penalties' | 'exclusions'>;

/** Lines -> groups, bonus under its cap, penalties that are not taken off inside a criterion, the total and its grade. */
export function addUp(bang: BangTieuChi, lines: Lines): Scored {
  const content = sum(lines.criteria);
  const allBonus = sum(lines.bonuses);
  const bonus = Math.min(allBonus, bang.bonusCap);
  const penalty = sum(lines.penalties.filter(({ within }) => within === null));
  const whole = content + bonus - penalty;
  const totalCut = bang.mayExceed ? 0 : Math.max(whole - bang.total, 0);
  const total = whole - totalCut;
  return {
    ...lines,
    bang: bang.code,
    groups: bang.groups.map(({ code, name, maximum }) => {
      const own = new Set(bang.criteria.filter(({ group }) => group === code).map((row) => row.code));
      return { code, name, maximum, points: sum(lines.criteria.filter((line) => own.has(line.code))) };
    }),
    content,
    bonus,
    bonusCut: allBonus - bonus,
    penalty,
    totalCut,
    total,
    band: bandOf(bang, total),
  };
}

/** The highest grade whose lower end is reached. */
export function bandOf({ bands }: BangTieuChi, total: Points): string | null {
  return bands.find(({ least }) => least === null || total >= least)?.name ?? null;
}

function sum(lines: readonly ScoreLine[]): Points {
  return lines.reduce((total, line) => total + line.points, 0);
}
