import type { Given } from '../../forms/filling/draft.ts';
import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { say, type Turn } from '../reply.ts';
import { shownBefore } from './ask-item.ts';
import { answerTurn } from './answer-item.ts';
import { goOn } from './go-on.ts';
import { offerActs } from './offer-turn.ts';
import type { FoundWish } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { fill, note, option, type Work } from './work.ts';

type TakeOver = Extract<FoundWish, { do: 'take-over' }>;

/** Somebody else of the unit has taken the report over: nothing is written, and what was answered is offered to be written all the same. */
export function otherWrites(work: Work, wish: FoundWish): Turn {
  const { state, desk, context } = work;
  if (wish.do === 'pause') return say({ ...state, choices: null, filling: null }, TEXTS.leftToThem);
  const kept = desk.kept!;
  const said = saidIn(work, wish);
  const who = TEXTS.otherWritesNow(desk.writerName ?? TEXTS.somebody, writeMoment(new Date(kept.writtenAt)));
  const lost = said === null ? [] : [TEXTS.notWritten(said.step.item.number, said.text, nowIn(work, said.step))];
  const label = said === null ? TEXTS.takeOver : TEXTS.takeOverWith(said.step.item.number, short(said.text));
  const slot = said && slotOfStep(said.step);
  return offerActs(state, [who, ...lost].join('\n'), context.turnId, [
    option(work, label, { do: 'take-over', revision: kept.revision, slot, said: said?.text ?? null }),
    { label: TEXTS.letThem, act: { kind: 'leave' } },
  ]);
}

/** From now on it is theirs to write; an answer of before is looked at as if it came now. */
export function takeOver(work: Work, { slot, said }: TakeOver): Turn {
  const mine = note(fill(work, { asked: null, queue: [], failures: 0 }), TEXTS.tookOver);
  const step = slot === null ? null : stepOfSlot(work.form, work.draft, slot);
  return step === null || said === null ? goOn(mine, null) : answerTurn(mine, step, said, null);
}

/** The answer somebody gave, and to which item. */
function saidIn(
  { form, draft, filling }: Work,
  wish: FoundWish,
): { readonly step: Step; readonly text: string } | null {
  const slot = wish.do === 'set' || wish.do === 'read' || wish.do === 'say' ? wish.slot : (filling.asked?.slot ?? null);
  const step = slot === null ? null : stepOfSlot(form, draft, slot);
  if (step === null) return null;
  const shown = (given: Given): string => shownAnswer(step.item.field, { ...given, by: null, at: '' });
  if (wish.do === 'answer' || wish.do === 'say') return { step, text: wish.text };
  if (wish.do === 'set') return { step, text: shown(wish.given) };
  return wish.do === 'read' ? { step, text: shown({ state: 'value', value: wish.value }) } : null;
}

function nowIn(work: Work, step: Step): string {
  return shownBefore(work, step) ?? shownAnswer(step.item.field, null);
}

function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length <= 40 ? letters.join('') : `${letters.slice(0, 40).join('')}…`;
}
