import { readDoor } from '../conversation/door/door-intent.ts';
import type { Incoming } from '../conversation/message.ts';
import type { Who } from '../people/who.ts';

/** Who sends, as far as limits go. */
export type Sender =
  | { readonly kind: 'person'; readonly code: string; readonly isUpload: boolean }
  | { readonly kind: 'stranger'; readonly key: string; readonly bringsCode: boolean }
  | { readonly kind: 'stranger-in-group'; readonly chat: string };

export function senderOf(incoming: Incoming, who: Who): Sender {
  const { channel, chatId, senderId, content } = incoming;
  if (who.kind === 'member') {
    const isUpload = content.kind === 'file' || (content.kind === 'other' && content.file !== undefined);
    return { kind: 'person', code: who.code, isUpload };
  }
  if (incoming.chatKind === 'group') return { kind: 'stranger-in-group', chat: `${channel}/${chatId}` };
  return { kind: 'stranger', key: `${channel}/${senderId}`, bringsCode: readDoor(incoming, who)?.kind === 'code' };
}

/** True when what refuses one message of a sender refuses another of theirs at the same moment. */
export function isAlike(one: Sender, other: Sender): boolean {
  if (one.kind === 'person') return other.kind === 'person' && one.isUpload === other.isUpload;
  if (one.kind === 'stranger') return other.kind === 'stranger' && one.bringsCode === other.bringsCode;
  return other.kind === 'stranger-in-group';
}
