import { provenCriteria } from '../../forms/filling/figures.ts';
import type { Day } from '../../lib/vn-time.ts';
import { fold } from '../../lib/fold.ts';
import { type Asked, askedOfUnit } from '../../reports/score/asked.ts';
import { readFigure } from '../../reports/score/read-figure.ts';
import type { SelfScore } from '../../reports/score/self-score.ts';
import type { Value } from '../../tieu-chi/figure.ts';
import { score } from '../../tieu-chi/scoring/score.ts';
import type { ScoreAwaiting } from './score-act.ts';
import type { Found, SelfCase } from './score-case.ts';

const SKIP = /^(?:bo qua|qua|tiep|cau sau|chua biet|khong biet|ko biet|de sau cau nay)[.!]*$/;
const LONGEST_EVIDENCE = 300;

/** What becomes of an answer to the question that was asked. */
export function sayToQuestion(
  { report, self }: Found,
  { text, awaited }: { readonly text: string; readonly awaited: Extract<ScoreAwaiting, { kind: 'figure' }> | null },
  today: Day,
): SelfCase {
  const skipped = awaited?.skipped ?? [];
  const asked = askedOfUnit(self.bang).find(({ id }) => id === awaited?.id);
  if (asked === undefined) return { kind: 'ask', report, self, skipped };
  if (SKIP.test(fold(text).trim())) return { kind: 'ask', report, self, skipped: [...skipped, asked.id] };
  return judge({ report, self }, asked, text, skipped, today);
}

/** Another answer to a question by its line: `1.1 kế hoạch`. */
export function sayAgain(
  { report, self }: Found,
  { code, text }: { readonly code: string; readonly text: string },
  today: Day,
): SelfCase {
  const [line, figure = ''] = code.split('/');
  const ofLine = askedOfUnit(self.bang).filter(({ row }) => row.code === line);
  const meant = ofLine.filter(({ id }) => fold(id.split('/')[1] ?? '').includes(figure));
  const [only, another] = meant;
  if (only === undefined || another !== undefined || text === '')
    return { kind: 'no-such-question', report, self, code: line!, ids: ofLine };
  return judge({ report, self }, only, text, [], today);
}

function judge({ report, self }: Found, asked: Asked, text: string, skipped: readonly string[], today: Day): SelfCase {
  const reading = readFigure(asked.scale, asked.row.name, text, { today, year: report.draft.period?.year ?? null });
  switch (reading.kind) {
    case 'value':
      return taken(reading.value);
    case 'no-data':
      return { kind: 'ask', report, self, skipped: [...skipped, asked.id] };
    case 'unsure':
      return notTaken(
        reading.why,
        reading.readings.map(({ shown }) => shown),
      );
    case 'inexact':
      return notTaken(`${reading.said} là số ước chừng, anh/chị cho số chính xác giúp ạ.`);
    case 'refused':
      return notTaken(reading.reason);
  }

  function taken(value: Value): SelfCase {
    const answers = new Map([...self.facts.answers, [asked.id, value]]);
    const facts = { ...self.facts, answers };
    const after: SelfScore = {
      ...self,
      facts,
      scored: score(self.bang, facts),
      answers: { ...self.answers, figures: answers },
      open: self.open.filter(({ id }) => id !== asked.id),
    };
    return { kind: 'answered', report, self, asked, value, skipped, after };
  }

  /** What is shown of a reading is read as the same value when it is picked. */
  function notTaken(why: string, options: readonly string[] = []): SelfCase {
    return { kind: 'not-taken', report, self, asked, why, options, skipped };
  }
}

/** Names what proves a line, or takes that back. */
export function withEvidence({ report, self }: Found, code: string, said: string | null): SelfCase {
  const row = [...self.bang.criteria, ...self.bang.bonuses].find((one) => one.code === code);
  const text = said === null ? null : said.replace(/\s+/g, ' ').trim().slice(0, LONGEST_EVIDENCE);
  if (row === undefined || text === '') return { kind: 'no-such-line', report, self, code };
  const named = new Map(self.answers.evidence);
  const codes = new Set(self.facts.evidence);
  if (text === null) {
    named.delete(code);
    if (!provenCriteria(report.form, report.draft).has(code)) codes.delete(code);
  } else {
    named.set(code, text);
    codes.add(code);
  }
  const facts = { ...self.facts, evidence: codes };
  const after = { ...self, facts, scored: score(self.bang, facts), answers: { ...self.answers, evidence: named } };
  return { kind: 'evidence', report, self, code, text, after };
}
