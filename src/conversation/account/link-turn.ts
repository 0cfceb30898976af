import { CHANNEL_LABELS } from '../channel-labels.ts';
import type { ChannelName } from '../message.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { LinkCase, LinkCommand } from './link-case.ts';
import { LINK_TEXTS } from './link-texts.ts';

/** The messengers a code may be typed on; the web chat knows its people by itself. */
const MESSENGERS: readonly ChannelName[] = ['zalo', 'telegram'];

/** Plays a wish about one's channels. */
export function linkTurn(state: ConversationState, found: LinkCase, context: TurnContext): Turn {
  switch (found.kind) {
    case 'give-code': {
      const { freshCode, incoming } = context;
      const others = MESSENGERS.filter((name) => name !== incoming.channel).map((name) => CHANNEL_LABELS[name]);
      const text = LINK_TEXTS.code(freshCode, others.join(' hoặc '));
      const turn = doing(state, text, { kind: 'give-link-code', code: freshCode });
      return { ...turn, replies: [{ text, holdsCode: true }] };
    }
    case 'unlink':
      return unlink(state, found);
  }
}

function unlink(state: ConversationState, { channel, linked }: Extract<LinkCase, { kind: 'unlink' }>): Turn {
  const labels = linked.map((name) => CHANNEL_LABELS[name]);
  const wanted = channel ?? (linked.length === 1 ? linked[0] : undefined);
  if (wanted === undefined) return say(state, LINK_TEXTS.whichOne(labels));
  const label = CHANNEL_LABELS[wanted];
  if (!linked.includes(wanted)) return say(state, LINK_TEXTS.notLinked(label, labels.join(', ')));
  if (linked.length === 1) return say(state, LINK_TEXTS.lastOne(label));
  return doing(state, LINK_TEXTS.unlinked(label), { kind: 'unlink', channel: wanted });
}

function doing(state: ConversationState, text: string, command: LinkCommand): Turn {
  return { ...say(state, text), commands: [{ kind: 'account', command: { kind: 'link', link: command } }] };
}
