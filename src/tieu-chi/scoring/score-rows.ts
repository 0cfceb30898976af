import type { BangTieuChi, Bonus, Exclusion, Penalty, TieuChi } from '../bang-tieu-chi.ts';
import type { Facts } from '../figure.ts';
import { writeHundredths } from '../points.ts';
import { saysYes } from './evaluate-scale.ts';
import { evaluateRule, type RuleScore } from './evaluate-rule.ts';
import type { Citation, ExclusionLine, ScoreLine } from './scored.ts';
import { valueOf } from './value-of.ts';

/** A criterion or bonus; `penalties` are the lines of the penalties, for what is taken off inside a criterion. */
export function scoreAward(
  bang: BangTieuChi,
  row: TieuChi | Bonus,
  penalties: readonly ScoreLine[],
  facts: Facts,
): ScoreLine {
  const { rule } = row;
  const score = rule.kind === 'less' ? fullLess(rule, penalties) : evaluateRule(rule, row, facts);
  const points = Math.min(score.points, row.maximum);
  // Reports that came late or not at all are known to the bot itself: nobody proves them.
  const needsEvidence = bang.needsEvidence && row.evidence !== '' && rule.kind !== 'less';
  const isProven = !needsEvidence || facts.evidence.has(row.code) || points <= 0;
  return {
    code: row.code,
    name: row.name,
    points: isProven ? points : 0,
    maximum: row.maximum,
    parts: score.parts,
    wanting: score.wanting,
    withEvidence: isProven ? null : points,
    next: score.next
      .map((step) => ({ ...step, points: Math.min(step.points, row.maximum) }))
      .filter((step) => step.points > points),
    within: null,
    citation: cite(bang, row.code),
  };
}

/** What a penalty takes off, in positive points. */
export function scorePenalty(bang: BangTieuChi, row: Penalty, facts: Facts): ScoreLine {
  const { code, name, rule } = row;
  if (rule.kind === 'less') throw new Error(`penalty ${code} of ${bang.code} is scored like a criterion`);
  const { points, parts, wanting } = evaluateRule(rule, row, facts);
  const within = bang.criteria.find((one) => one.rule.kind === 'less' && one.rule.penalties.includes(code));
  return {
    code,
    name,
    points,
    maximum: null,
    parts,
    wanting,
    withEvidence: null,
    next: [],
    within: within?.code ?? null,
    citation: cite(bang, code),
  };
}

export function scoreExclusion(bang: BangTieuChi, row: Exclusion, facts: Facts): ExclusionLine {
  const found = row.figures.map((figure) => ({ figure, value: valueOf(figure, row.code, facts) }));
  const said = found.map(({ value }) => (value.kind === 'found' ? saysYes(value.value) : null));
  return {
    code: row.code,
    name: row.name,
    applies: said.includes(true) ? true : said.includes(null) ? null : false,
    wanting: found.flatMap(({ figure, value }, at) => {
      if (value.kind !== 'found') return [value];
      return said[at] === null ? [{ kind: 'bad-value', figure, allowed: 'có hoặc không' } as const] : [];
    }),
    citation: cite(bang, row.code),
  };
}

function fullLess(rule: Extract<TieuChi['rule'], { kind: 'less' }>, penalties: readonly ScoreLine[]): RuleScore {
  const lines = penalties.filter(({ code }) => rule.penalties.includes(code));
  const off = lines.reduce((sum, line) => sum + line.points, 0);
  return {
    points: Math.max(rule.full - off, 0),
    parts: lines.flatMap((line) =>
      line.parts.map((part) => ({
        ...part,
        points: 0 - part.points,
        because: `${line.code}: trừ ${writeHundredths(part.points)} (${part.because})`,
      })),
    ),
    wanting: lines.flatMap((line) => line.wanting),
    next: [],
  };
}

function cite({ document }: BangTieuChi, code: string): Citation {
  return { document, code };
}
