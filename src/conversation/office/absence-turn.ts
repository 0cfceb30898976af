import type { Arranged } from '../../people/arranged.ts';
import { labelPerson, labelRole } from '../../people/person-label.ts';
import type { Person } from '../../people/person.ts';
import type { Days, LendingPlan } from '../../people/plan-lending.ts';
import type { RegisterToday } from '../../people/register.ts';
import { writeDays } from '../../people/write-days.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AbsenceCase } from './absence-case.ts';
import { ABSENCE_TEXTS } from './absence-texts.ts';
import { capital, describeAll, keyOfRole, labelOf } from './describe-absence.ts';
import { describeRoles } from './describe-roles.ts';
import { MOST_CHOICES, offerChoice, offerPreview } from './offer-choice.ts';

/** Plays what somebody arranges who will be away. */
export function absenceTurn(before: ConversationState, found: AbsenceCase, context: TurnContext): Turn {
  const { register, turnId } = context;
  const state: ConversationState = { ...before, choices: null };
  switch (found.kind) {
    case 'absence-no-role':
      return say(state, ABSENCE_TEXTS.noRole);
    case 'absence-list':
      return say(state, describeAll(found.lent, found.taken, register));
    case 'absence-days-wrong':
      return say(state, [found.advice, ABSENCE_TEXTS.usage].filter((one) => one !== '').join(' '));
    case 'absence-days-past':
      return say(state, ABSENCE_TEXTS.past(capital(writeDays(found.days))));
    case 'absence-days-long':
      return say(state, ABSENCE_TEXTS.tooLong(capital(writeDays(found.days))));
    case 'absence-which-days':
      return offerChoice(
        state,
        ABSENCE_TEXTS.whichDays,
        turnId,
        found.options.map(({ label, days: { from, to } }) => ({
          label,
          act: { kind: 'absence-plan', from, to, taker: null, whom: found.whom },
        })),
      );
    case 'absence-whom': {
      const opening = found.said === '' ? null : ABSENCE_TEXTS.nobodyOfThatName(found.said);
      return askWhom(state, opening, found.days, found.could, context);
    }
    case 'absence-no-account':
      return askWhom(
        state,
        ABSENCE_TEXTS.noAccount(labelPerson(found.person, register.today)),
        found.days,
        found.could,
        context,
      );
    case 'absence-which-one':
      return offerPeople(state, ABSENCE_TEXTS.whichOne, found.days, found.people, context);
    case 'absence-plan':
      return playPlan(state, found, context);
    case 'absence-end':
      return playEnd(state, found.which, found.isSure, context);
  }
}

function askWhom(
  state: ConversationState,
  opening: string | null,
  days: Days,
  could: readonly Person[],
  context: TurnContext,
): Turn {
  const before = opening === null ? '' : `${opening} `;
  if (could.length === 0) return say(state, before + ABSENCE_TEXTS.nobodyCould);
  const question = opening === null ? ABSENCE_TEXTS.whom(capital(writeDays(days))) : before + ABSENCE_TEXTS.couldBe;
  return offerPeople(state, question, days, could, context);
}

function offerPeople(
  state: ConversationState,
  question: string,
  { from, to }: Days,
  people: readonly Person[],
  { register, turnId }: TurnContext,
): Turn {
  const more = people.length - MOST_CHOICES;
  const text = more > 0 ? `${question}\n\n${ABSENCE_TEXTS.moreCould(more)}` : question;
  return offerChoice(
    state,
    text,
    turnId,
    people.slice(0, MOST_CHOICES).map((person) => ({
      label: labelPerson(person, register.today),
      act: { kind: 'absence-plan', from, to, taker: person.code, whom: '' },
    })),
  );
}

function playPlan(
  state: ConversationState,
  { days, taker, plan, agreed }: Extract<AbsenceCase, { kind: 'absence-plan' }>,
  { register, turnId }: TurnContext,
): Turn {
  const who = labelPerson(taker, register.today);
  switch (plan.kind) {
    case 'arranged': {
      const already = plan.already.map((one) => ABSENCE_TEXTS.role(labelRole(one, register.today), writeDays(one)));
      return say(state, ABSENCE_TEXTS.arranged(already.join('\n')));
    }
    case 'nothing-to-lend':
      return say(state, ABSENCE_TEXTS.nothingToLend(who));
    case 'lend': {
      const keys = plan.roles.map(keyOfRole);
      if (agreed !== null && agreed.join() === keys.join()) {
        const done = days.from === register.day ? ABSENCE_TEXTS.doneFromToday : ABSENCE_TEXTS.done;
        const command = { kind: 'lend', taker: taker.code, days, agreed } as const;
        return {
          ...say(state, done(who, describeRoles(plan.roles, register.today))),
          commands: [{ kind: 'office', command }],
        };
      }
      const text = describePlan(who, plan, register);
      return offerPreview(state, agreed === null ? text : `${ABSENCE_TEXTS.changed}\n\n${text}`, turnId, {
        label: ABSENCE_TEXTS.yes,
        act: { kind: 'absence-yes', ...days, taker: taker.code, roles: keys },
      });
    }
  }
}

function describePlan(who: string, plan: Extract<LendingPlan, { kind: 'lend' }>, { today }: RegisterToday): string {
  const kept = plan.kept.map((held) => labelRole(held, today));
  return [
    ABSENCE_TEXTS.preview(who, describeRoles(plan.roles, today)),
    ...(kept.length === 0 ? [] : [ABSENCE_TEXTS.kept(kept.join(', '))]),
    ABSENCE_TEXTS.giverKeeps,
  ].join('\n\n');
}

function playEnd(state: ConversationState, which: readonly Arranged[], isSure: boolean, context: TurnContext): Turn {
  const { register, turnId } = context;
  const label = (code: string): string => labelOf(code, register);
  const [only, ...others] = which;
  if (only === undefined) return say(state, ABSENCE_TEXTS.nothingToEnd);
  if (others.length > 0) {
    return offerChoice(
      state,
      ABSENCE_TEXTS.whichToEnd,
      turnId,
      which.slice(0, MOST_CHOICES).map((one) => ({
        label: `${capital(writeDays(one))}: ${label(one.taker)}`,
        act: { kind: 'absence-end', ids: [...one.ids] },
      })),
    );
  }
  if (isSure) {
    const command = { kind: 'end-lending', ids: only.ids } as const;
    return { ...say(state, ABSENCE_TEXTS.ended(label(only.taker))), commands: [{ kind: 'office', command }] };
  }
  return offerPreview(state, ABSENCE_TEXTS.askEnd(label(only.taker), writeDays(only)), turnId, {
    label: ABSENCE_TEXTS.yesEnd,
    act: { kind: 'absence-end-yes', ids: [...only.ids] },
  });
}
