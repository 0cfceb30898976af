import { writeClock } from '../../calendar/clock-time.ts';
import { reminderTime } from '../../calendar/hours.ts';
import { writeDay, writeMoment } from '../../lib/vn-time.ts';
import { ANSWERS } from '../../reminders/item.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { ReminderAct, ReminderAwaiting } from './reminder-act.ts';
import type { ReminderCase, ReminderCommand } from './reminder-case.ts';
import { REMINDER_TURN_TEXTS as TEXTS } from './reminder-texts.ts';

/** Plays what somebody says to a reminder, or wants of their calendar. */
export function reminderTurn(before: ConversationState, found: ReminderCase, context: TurnContext): Turn {
  const own = before.awaiting?.of === 'reminder' ? { awaiting: null } : {};
  const state: ConversationState = { ...before, ...own, choices: null };
  switch (found.kind) {
    case 'nothing-open':
      return say(state, TEXTS.nothingOpen);
    case 'answered-before':
      return say(state, TEXTS.answeredBefore(found.what, ANSWERS[found.answer], writeMoment(found.at)));
    case 'over':
      return say(state, TEXTS.over(found.what));
    case 'no-such-number':
      return say(state, TEXTS.noSuchNumber(found.what, found.count));
    case 'clear': {
      const start = found.startWord === null ? [] : [TEXTS.start(found.startWord)];
      const told = say(state, [TEXTS.clear(found.what), ...start].join(' '));
      return doing(told, { kind: 'answered', reminder: found.reminder, answer: 'da-ro' });
    }
    case 'ask-moment': {
      const asked = found.advice === null ? TEXTS.askMoment(found.what) : found.advice;
      return asking(state, asked, { what: 'moment', reminder: found.reminder });
    }
    case 'which-moment':
      return offerActs(
        state,
        TEXTS.whichMoment,
        context,
        found.options.map(({ at, label }) => ({
          label,
          act: { kind: 'later-at', reminder: found.reminder, at: at.toISOString() },
        })),
      );
    case 'too-late': {
      const text = TEXTS.tooLate(capital(found.what), writeDay(found.last));
      return asking(state, text, { what: 'moment', reminder: found.reminder });
    }
    case 'later': {
      const text = (found.isMoved ? TEXTS.laterMoved : TEXTS.later)(found.what, writeMoment(found.at));
      return doing(say(state, text), { kind: 'later', reminder: found.reminder, at: found.at });
    }
    case 'ask-problem': {
      const asked = asking(state, TEXTS.askProblem(found.what), { what: 'problem', reminder: found.reminder });
      return doing(asked, { kind: 'problem', reminder: found.reminder, reason: null });
    }
    case 'problem': {
      const text = found.told.length === 0 ? TEXTS.problemNobody : TEXTS.problem(found.told.join(', '));
      return doing(say(state, text), { kind: 'problem', reminder: found.reminder, reason: found.reason });
    }
    case 'not-theirs': {
      const told = found.told.length === 0 ? [] : [TEXTS.notTheirsTold(found.told.join(', '))];
      const text = [TEXTS.notTheirs, ...told].join(' ');
      return doing(say(state, text), { kind: 'not-theirs', reminder: found.reminder });
    }
    case 'which-done': {
      const { reminder, options } = found;
      const all = { label: TEXTS.allDone, debts: options.map(({ debt }) => debt) };
      return offerActs(
        state,
        TEXTS.whichDone,
        context,
        [...options.map(({ debt, label }) => ({ label, debts: [debt] })), all].map(({ label, debts }) => ({
          label,
          act: { kind: 'done', reminder, debts },
        })),
      );
    }
    case 'done': {
      const { reminder, debts, what } = found;
      return doing(say(state, TEXTS.done(what)), { kind: 'done', reminder, debts });
    }
    case 'nudge':
      return nudgeTurn(state, found);
    case 'calendar':
    case 'hour':
    case 'hour-wrong':
    case 'quiet':
    case 'quiet-wrong':
    case 'end-quiet':
      return calendarTurn(state, found);
  }
}

function nudgeTurn(state: ConversationState, found: Extract<ReminderCase, { kind: 'nudge' }>): Turn {
  const { asked, already, nobody, at, reminder } = found;
  const lines = [
    asked.length === 0
      ? null
      : at === null
        ? TEXTS.nudged(asked.join(', '))
        : TEXTS.nudgedLater(asked.join(', '), writeMoment(at)),
    already.length === 0 ? null : TEXTS.nudgedAlready(already.join(', ')),
    nobody.length === 0 ? null : TEXTS.nudgeNobody(nobody.join(', ')),
  ].filter((line) => line !== null);
  const told = say(state, lines.length === 0 ? TEXTS.nothingToNudge : lines.join('\n'));
  return doing(told, { kind: 'nudge', reminder });
}

type CalendarCase = Extract<
  ReminderCase,
  { kind: 'calendar' | 'hour' | 'hour-wrong' | 'quiet' | 'quiet-wrong' | 'end-quiet' }
>;

function calendarTurn(state: ConversationState, found: CalendarCase): Turn {
  switch (found.kind) {
    case 'calendar': {
      const { lines, remindAt, wish } = found;
      const list = lines.length === 0 ? TEXTS.calendarEmpty : [TEXTS.calendarTitle, ...lines].join('\n');
      const quiet = wish.quietUntil === null ? [] : [TEXTS.quietUntil(writeMoment(wish.quietUntil))];
      return say(state, [list, TEXTS.remindAt(writeClock(remindAt)), ...quiet].join('\n\n'));
    }
    case 'hour':
      return doing(say(state, TEXTS.hour(writeClock(found.time))), {
        kind: 'wish',
        wish: { ...found.wish, remindAt: found.time },
      });
    case 'hour-wrong': {
      const { hours } = found;
      return say(state, TEXTS.hourWrong(writeClock(hours.quietTo), writeClock(reminderTime(hours, hours.quietFrom))));
    }
    case 'quiet':
      return doing(say(state, TEXTS.quiet(writeMoment(found.wish.quietUntil))), { kind: 'wish', wish: found.wish });
    case 'quiet-wrong':
      return say(state, found.advice);
    case 'end-quiet':
      return doing(say(state, TEXTS.endQuiet), { kind: 'wish', wish: { ...found.wish, quietUntil: null } });
  }
}

/** The question of ours that is still open, after a turn about something else. */
export function askReminderAgain(turn: Turn, awaiting: ReminderAwaiting): Turn {
  const text = awaiting.what === 'moment' ? TEXTS.whichMoment : TEXTS.askProblem('việc được nhắc');
  return { ...turn, replies: [...turn.replies, { text }] };
}

function asking(state: ConversationState, text: string, awaiting: ReminderAwaiting): Turn {
  return say({ ...state, awaiting: { of: 'reminder', awaiting } }, text);
}

function offerActs(
  state: ConversationState,
  text: string,
  { turnId }: TurnContext,
  options: readonly { readonly label: string; readonly act: ReminderAct }[],
): Turn {
  return offer(state, text, {
    id: turnId,
    options: options.map(({ label, act }) => ({ label, act: { do: 'reminder', act } })),
  });
}

function doing(turn: Turn, command: ReminderCommand): Turn {
  return { ...turn, commands: [...turn.commands, { kind: 'reminder', command }] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
