import { writeMoment } from '../../lib/vn-time.ts';
import { authorize } from '../../people/authorized.ts';
import { labelPerson } from '../../people/person-label.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { LockCase, LockTarget } from './lock-case.ts';
import { LOCK_TEXTS } from './lock-texts.ts';
import { MOST_CHOICES, offerChoice, offerPreview } from './offer-choice.ts';
import { refuse } from './refuse.ts';

/** Plays the wish to lock an account or to open it again. */
export function lockTurn(before: ConversationState, found: LockCase, context: TurnContext): Turn {
  const { who, register, turnId } = context;
  const state: ConversationState = { ...before, choices: null };
  const someone = { right: 'khoa-tai-khoan', person: '' } as const;
  const target = found.kind === 'lock-one' ? found.target.person.code : '';
  if (!authorize(someone, who, register.today)) {
    return refuse(state, LOCK_TEXTS.notAllowed, { act: found.lock ? 'khoa-tai-khoan' : 'mo-khoa-tai-khoan', target });
  }
  switch (found.kind) {
    case 'lock-usage':
      return say(state, LOCK_TEXTS.usage(found.lock));
    case 'lock-nobody':
      return say(state, LOCK_TEXTS.nobody(found.said));
    case 'lock-several':
      if (found.people.length > MOST_CHOICES) return say(state, LOCK_TEXTS.tooMany);
      return offerChoice(
        state,
        LOCK_TEXTS.several(found.lock),
        turnId,
        found.people.map((person) => ({
          label: labelPerson(person, register.today),
          act: { kind: 'lock-whom', person: person.code, lock: found.lock },
        })),
      );
    case 'lock-one':
      return found.lock
        ? lockOne(state, found.target, found.isSure, context)
        : unlockOne(state, found.target, found.isSure, context);
  }
}

function lockOne(state: ConversationState, target: LockTarget, isSure: boolean, context: TurnContext): Turn {
  const { who, register, turnId } = context;
  const label = labelPerson(target.person, register.today);
  const person = target.person.code;
  if (who.kind === 'member' && who.code === person) {
    return refuse(state, LOCK_TEXTS.notYourself, { act: 'khoa-tai-khoan', target: person });
  }
  if (target.channels === 0) return say(state, LOCK_TEXTS.noAccount(label));
  if (target.lockedAt !== null) {
    const by = target.lockedBy && labelPerson(target.lockedBy, register.today);
    const turn = say(state, LOCK_TEXTS.alreadyLocked(label, writeMoment(target.lockedAt), by));
    return isSure ? doing(turn, { kind: 'lock-came-late', person, lock: true }) : turn;
  }
  if (target.isLastCentral) {
    return refuse(state, LOCK_TEXTS.lastCentral(label), { act: 'khoa-tai-khoan', target: person });
  }
  if (isSure) return doing(say(state, LOCK_TEXTS.locked(label)), { kind: 'lock', person, lock: true });
  const yes = { label: LOCK_TEXTS.yesLock, act: { kind: 'lock-yes', person, lock: true } } as const;
  return offerPreview(state, LOCK_TEXTS.askLock(label, target.channels), turnId, yes);
}

function unlockOne(state: ConversationState, target: LockTarget, isSure: boolean, context: TurnContext): Turn {
  const { register, turnId } = context;
  const label = labelPerson(target.person, register.today);
  const person = target.person.code;
  if (target.channels === 0) return say(state, LOCK_TEXTS.noAccount(label));
  if (target.lockedAt === null) {
    const turn = say(state, LOCK_TEXTS.notLocked(label));
    return isSure ? doing(turn, { kind: 'lock-came-late', person, lock: false }) : turn;
  }
  if (isSure) return doing(say(state, LOCK_TEXTS.unlocked(label)), { kind: 'lock', person, lock: false });
  const yes = { label: LOCK_TEXTS.yesUnlock, act: { kind: 'lock-yes', person, lock: false } } as const;
  return offerPreview(state, LOCK_TEXTS.askUnlock(label, writeMoment(target.lockedAt)), turnId, yes);
}

function doing(turn: Turn, command: Extract<Turn['commands'][number], { kind: 'office' }>['command']): Turn {
  return { ...turn, commands: [{ kind: 'office', command }] };
}
