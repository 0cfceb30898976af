import type { Turn } from '../reply.ts';
import type { TurnContext } from '../turn-context.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';

/** A turn about something else, with the item of a report that is still open asked once more in the same message. */
export function withOpenItem(turn: Turn, { turnId, incoming }: TurnContext): Turn {
  const asked = turn.state.filling?.asked;
  if (!asked || incoming.chatKind === 'group') return turn;
  const again = TEXTS.backTo(asked.text);
  // Only one set of choices is open at a time: what was offered before can still be asked for by its word.
  const replies = turn.replies.map(({ choices: _closed, ...reply }) => reply);
  const last = replies.at(-1);
  const options = asked.options.map(({ label, act }) => ({ label, act: { do: 'report' as const, act } }));
  const choices = options.length === 0 ? null : { id: turnId, options };
  const said = { text: last === undefined ? again : `${last.text}\n\n${again}` };
  const shown =
    choices === null ? said : { ...said, choices: { id: choices.id, labels: options.map(({ label }) => label) } };
  return {
    ...turn,
    state: { ...turn.state, choices },
    replies: [...replies.slice(0, -1), last === undefined ? shown : { ...last, ...shown }],
  };
}
