import type { Day } from '../../lib/vn-time.ts';
import { describeDetail } from '../../reports/score/describe-detail.ts';
import { readAssumptions } from '../../reports/score/read-assumptions.ts';
import { score } from '../../tieu-chi/scoring/score.ts';
import { whatIf } from '../../tieu-chi/scoring/what-if.ts';
import type { Found, SelfCase } from './score-case.ts';

/** A part of the score in full. */
export function detailOf({ report, self }: Found, of: string): SelfCase {
  return { kind: 'detail', report, self, of, text: describeDetail(self, of) };
}

/** The score with other figures, of which nothing is kept. */
export function suppose({ report, self }: Found, said: string, today: Day): SelfCase {
  const read = readAssumptions(self.bang, report.form, said, { today, year: report.draft.period?.year ?? null });
  if (read.kind !== 'assumed') return { kind: 'not-supposed', report, self, why: read };
  const changed = whatIf(self.bang, self.facts, read.assumptions);
  if (changed.kind === 'unknown')
    return { kind: 'not-supposed', report, self, why: { kind: 'unknown', name: changed.code } };
  const codes = read.assumptions.map(({ code }) => code);
  return { kind: 'supposed', report, self, after: score(self.bang, changed.facts), codes };
}
