import { labelPerson, labelRole, nameOfCum, nameOfUnit } from '../../people/person-label.ts';
import { ROLES } from '../../people/role.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { InviteNotice } from './invite-case.ts';
import { type InviteDraft, NEW_PERSON } from './invite-draft.ts';
import type { InviteStep } from './invite-step.ts';
import { INVITE_TEXTS } from './invite-texts.ts';
import { MOST_CHOICES } from './offer-choice.ts';

export type InviteQuestion = Extract<InviteStep, { kind: `ask-${string}` }>;

/** Asks for what is missing: choices where there are few, with the word as good as the number. */
export function askInvite(
  before: ConversationState,
  step: InviteQuestion,
  notice: InviteNotice | null,
  context: TurnContext,
): Turn {
  const { draft } = step;
  const state: ConversationState = { ...before, awaiting: { of: 'office', awaiting: { what: 'invite', draft } } };
  const { text, options } = question(step, notice, context);
  const opening = notice === null ? null : describeNotice(notice, step, context);
  const whole = [[opening, text].filter((one) => one !== null).join(' '), INVITE_TEXTS.howToLeave].join('\n\n');
  if (options.length === 0) return say({ ...state, choices: null }, whole);
  return offer(state, whole, {
    id: context.turnId,
    options: options.map(({ label, change }) => ({
      label,
      act: { do: 'office', act: { kind: 'invite-draft', draft: { ...draft, ...change } } },
    })),
  });
}

interface Question {
  readonly text: string;
  readonly options: readonly { readonly label: string; readonly change: Partial<InviteDraft> }[];
}

function question(step: InviteQuestion, notice: InviteNotice | null, { register }: TurnContext): Question {
  const { today } = register;
  switch (step.kind) {
    case 'ask-role':
      return {
        text: INVITE_TEXTS.askRole,
        options: step.roles.map((role) => ({ label: ROLES[role].label, change: { role } })),
      };
    case 'ask-unit': {
      const named = notice?.kind === 'which-unit' ? notice.units : step.units;
      const units = named.filter(({ code }) => step.units.some((one) => one.code === code));
      const label = ROLES[step.role].label;
      if (units.length > MOST_CHOICES) return { text: INVITE_TEXTS.askUnit(label), options: [] };
      return {
        text: INVITE_TEXTS.askUnitOf(label),
        options: units.map(({ code, name }) => ({ label: name, change: { unit: code } })),
      };
    }
    case 'ask-cum':
      return {
        text: INVITE_TEXTS.askCum,
        options: step.clusters.map((cum) => ({ label: nameOfCum(cum, today), change: { cum } })),
      };
    case 'ask-name': {
      const { role, unit, cum } = step.draft;
      const scope = role !== null && ROLES[role].scope === 'cum' ? cum : unit;
      const place = role === null ? '' : labelRole({ role, scope }, today);
      return {
        text: INVITE_TEXTS.askName(place),
        options: [{ label: INVITE_TEXTS.skip, change: { nameless: true } }],
      };
    }
    case 'ask-same':
      return {
        text: INVITE_TEXTS.askSame,
        options: [
          ...step.alike.slice(0, MOST_CHOICES - 1).map((person) => ({
            label: labelPerson(person, today),
            change: { name: person.name, person: person.code },
          })),
          { label: INVITE_TEXTS.otherPerson(step.draft.name ?? ''), change: { person: NEW_PERSON } },
        ],
      };
  }
}

function describeNotice(notice: InviteNotice, step: InviteQuestion, { register }: TurnContext): string {
  switch (notice.kind) {
    case 'no-such-unit':
      return INVITE_TEXTS.noSuchUnit(notice.said);
    case 'which-unit':
      return INVITE_TEXTS.whichUnit;
    case 'not-your-unit': {
      const role = step.draft.role === null ? 'người' : ROLES[step.draft.role].label;
      return INVITE_TEXTS.notYourUnit(nameOfUnit(notice.unit.code, register.today), role);
    }
    case 'no-such-role':
      return INVITE_TEXTS.noSuchRole;
    case 'no-such-cum':
      return INVITE_TEXTS.noSuchCum;
    case 'no-name':
      return INVITE_TEXTS.noName;
  }
}
