import { authorize } from '../../people/authorized.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import { findScored } from './find-score.ts';
import { lookUpCheck } from './look-up-check.ts';
import { keyOfSaid } from './said-period.ts';
import type { ScoreCase, SelfCase } from './score-case.ts';
import type { ScoreIntent } from './score-intent.ts';
import { sayToQuestion, sayAgain, withEvidence } from './answer-score.ts';
import { detailOf, suppose } from './try-score.ts';

/** Looks up the report that is meant, scores it, and works out what was asked of the score. */
export async function lookUpScore(from: ReportSources, intent: ScoreIntent, asking: Asking): Promise<ScoreCase> {
  switch (intent.kind) {
    case 'score-stop':
      return { of: 'stop' };
    case 'check-open':
    case 'check-set':
    case 'check-drop':
    case 'check-view':
      return { of: 'check', found: await lookUpCheck(from, intent, asking) };
    case 'score':
    case 'score-detail':
    case 'what-if':
    case 'score-ask':
    case 'score-say':
    case 'score-say-again':
    case 'evidence':
      return { of: 'self', found: await lookUpSelf(from, intent, asking) };
  }
}

type SelfWish = Extract<
  ScoreIntent,
  { kind: 'score' | 'score-detail' | 'what-if' | 'score-ask' | 'score-say' | 'score-say-again' | 'evidence' }
>;

async function lookUpSelf(from: ReportSources, intent: SelfWish, asking: Asking): Promise<SelfCase> {
  const own = asking.who.kind === 'member' ? (asking.who.standing?.person.donVi ?? null) : null;
  const wanted =
    intent.kind === 'score'
      ? forOwn(intent, own, asking)
      : (intent.here ?? (own === null ? null : { donVi: own, period: null, mode: 'self' as const }));
  if (wanted === null) return { kind: 'not-yours' };
  const found = await findScored(from, wanted, asking);
  if (found.kind !== 'found') return found;
  switch (intent.kind) {
    case 'score':
      return { ...found, kind: 'score' };
    case 'score-detail':
      return detailOf(found, intent.of);
    case 'what-if':
      return suppose(found, intent.said, asking.register.day);
    case 'score-ask':
    case 'score-say':
    case 'score-say-again':
    case 'evidence':
      break;
  }
  if (!authorize({ right: 'lap-bao-cao', donVi: found.report.key.donVi }, asking.who, asking.register.today))
    return { kind: 'only-unit' };
  if (found.report.sent?.state === 'chap-nhan') return { ...found, kind: 'closed' };
  switch (intent.kind) {
    case 'score-ask':
      return { ...found, kind: 'ask', skipped: [] };
    case 'score-say':
      return sayToQuestion(found, intent, asking.register.day);
    case 'score-say-again':
      return sayAgain(found, intent, asking.register.day);
    case 'evidence':
      return withEvidence(found, intent.code, intent.text);
  }
}

/** One's own report: the one that is being filled in here when none is named. */
function forOwn(
  { period, here }: Extract<SelfWish, { kind: 'score' }>,
  own: string | null,
  { register }: Asking,
): { readonly donVi: string; readonly period: string | null; readonly mode: 'self' } | null {
  if (own === null) return null;
  if (period !== null) return { donVi: own, period: keyOfSaid(period, register.day), mode: 'self' };
  return { donVi: own, period: here?.donVi === own && here.mode === 'self' ? here.period : null, mode: 'self' };
}
