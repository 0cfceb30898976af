import { briefPlan, countsOf } from '../../organisation-import/plan/brief-plan.ts';
import { canApply, isEmpty } from '../../organisation-import/plan/plan.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { ImportCase, ImportCommand } from './import-case.ts';
import { IMPORT_TEXTS as TEXTS } from './import-texts.ts';

/** Plays what the central office wants with an import. */
export function importTurn(before: ConversationState, found: ImportCase, context: TurnContext): Turn {
  const state: ConversationState = { ...before, choices: null };
  switch (found.kind) {
    case 'no-right':
      return doing(say(state, TEXTS.noRight), { kind: 'refuse' });
    case 'how-to':
      return doing({ state, replies: [], commands: [] }, { kind: 'explain' });
    case 'template':
      return doing({ state, replies: [], commands: [] }, { kind: 'send-template', file: found.file });
    case 'unreadable':
      return say(state, TEXTS.unreadable(found.name, found.advice));
    case 'planned':
      return shown(state, found, context.turnId);
    case 'agreed': {
      const { prepared, file } = found;
      const told = say(state, TEXTS.applied(file.name, countsOf(prepared.plan)));
      return doing(told, { kind: 'apply', prepared, file });
    }
    case 'gone':
      return say(state, TEXTS.gone);
    case 'discard':
      return doing(say(state, TEXTS.discarded), { kind: 'discard', fileId: found.fileId });
  }
}

/** The plan, and the question whether it is to be done; a file that leaves nothing to be asked is not kept. */
function shown(state: ConversationState, found: Extract<ImportCase, { kind: 'planned' }>, turnId: string): Turn {
  const { file, planHash, isAnew } = found;
  const { plan } = found.prepared;
  const discard: ImportCommand = { kind: 'discard', fileId: file.id };
  const told = [...(isAnew ? [TEXTS.isAnew] : []), briefPlan(file.name, plan)];
  if (!canApply(plan)) return doing(say(state, [...told, TEXTS.mend].join('\n\n')), discard);
  if (isEmpty(plan)) return doing(say(state, [...told, TEXTS.nothingToDo].join('\n\n')), discard);

  const apply = { kind: 'apply', fileId: file.id, name: file.name, asOf: plan.asOf, planHash } as const;
  const asked = offer(state, [...told, TEXTS.ask].join('\n\n'), {
    id: turnId,
    options: [
      { label: TEXTS.yes, act: { do: 'import', act: apply } },
      { label: TEXTS.no, act: { do: 'import', act: discard } },
    ],
  });
  return doing(asked, { kind: 'hold', file });
}

function doing(turn: Turn, command: ImportCommand): Turn {
  return { ...turn, commands: [{ kind: 'import', command }] };
}
