import type { BangTieuChi, Bonus, TieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import { questionId } from '../../tieu-chi/figure.ts';
import type { Rule, Scale } from '../../tieu-chi/rule.ts';

/** A figure that no report has and a person is asked for. */
export interface Asked {
  /** As `questionId` names it: what its answer is kept under. */
  readonly id: string;
  /** The criterion or bonus it belongs to. */
  readonly row: TieuChi | Bonus;
  readonly question: string;
  /** What becomes of its answer. */
  readonly scale: Scale;
}

/**
 * What a unit is asked, in the table's order. Penalties and exclusions are not among it: whether a unit was absent or wrote wrong figures
 * is for the head to say, who checks the score.
 */
export function askedOfUnit({ criteria, bonuses }: BangTieuChi): readonly Asked[] {
  return [...criteria, ...bonuses].flatMap((row) =>
    row.figures.flatMap(({ name, source }) => {
      const scale = scaleFor(row.rule, name);
      return source.kind === 'asked' && scale !== null
        ? [{ id: questionId(row.code, name), row, question: source.question, scale }]
        : [];
    }),
  );
}

/** The piece of a rule that turns one figure into points; null when the rule does not look at it. */
export function scaleFor(rule: Rule, figure: string): Scale | null {
  switch (rule.kind) {
    case 'sum':
    case 'best':
      return rule.parts.map((part) => scaleFor(part, figure)).find((scale) => scale !== null) ?? null;
    case 'less':
      return null;
    case 'yes-no':
    case 'steps':
    case 'each':
    case 'choice':
    case 'manual':
      return rule.figure === figure ? rule : null;
  }
}
