import { stepOfSlot } from '../../forms/filling/find-item.ts';
import { factsOf } from '../../forms/filling/facts.ts';
import type { Turn } from '../reply.ts';
import { askAgain } from './ask-item.ts';
import { followed } from './follow-answer.ts';
import { goOn } from './go-on.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { finish, note, type Work } from './work.ts';

/** Leaves an item out for good, where that is allowed; of files, what was attached stays. */
export function skipTurn(work: Work, slot: string | null): Turn {
  const which = slot ?? work.filling.asked?.slot ?? null;
  const step = which === null ? null : stepOfSlot(work.form, work.draft, which);
  if (step === null) return finish(work, TEXTS.nothingAsked, []);
  const { field, number } = step.item;
  const isAnswered = work.draft.answers[field.id]?.state === 'value';
  if (field.type.kind === 'files' && isAnswered) return goOn(work, step);
  if (step.span === 'luy-ke' || factsOf(work.form, work.draft).isRequired(field)) {
    return askAgain(note(work, TEXTS.cannotSkip(number))) ?? goOn(note(work, TEXTS.cannotSkip(number)), null);
  }
  return goOn(followed(work, step, { given: { state: 'skipped' }, luyKe: null }), step);
}
