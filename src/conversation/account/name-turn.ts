import { readName } from '../../people/person-name.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { whyNot } from './data-turn.ts';
import { NAME_TEXTS } from './name-texts.ts';

const NAME_ASKED = { of: 'account', awaiting: { what: 'new-name' } } as const;

/** Asks for the right name. */
export function askForName(state: ConversationState, context: TurnContext): Turn {
  const refusal = whyNot(context);
  if (refusal) return say(state, refusal);
  const name = nameNow(context);
  if (name === null) return say(state, NAME_TEXTS.onlyOffice(context.office.contact));
  return say(state, NAME_TEXTS.ask(name, context.office.contact), { awaiting: NAME_ASKED });
}

/** Sets the name right, or says what is wrong with what was typed and asks for it again. */
export function rename(state: ConversationState, said: string, context: TurnContext): Turn {
  const refusal = whyNot(context);
  if (refusal) return say(state, refusal);
  const before = nameNow(context);
  if (before === null) return say(state, NAME_TEXTS.onlyOffice(context.office.contact));
  const read = readName(said);
  if (read.kind === 'trouble') return say(state, NAME_TEXTS.trouble[read.trouble], { awaiting: NAME_ASKED });
  if (read.name === before) return say(state, NAME_TEXTS.sameAlready(before));
  return {
    ...say(state, NAME_TEXTS.renamed(before, read.name, context.office.contact)),
    commands: [{ kind: 'account', command: { kind: 'rename', name: read.name } }],
  };
}

/** Null for somebody who works for no unit today. */
function nameNow({ who }: TurnContext): string | null {
  return who.kind === 'member' ? (who.standing?.person.name ?? null) : null;
}
