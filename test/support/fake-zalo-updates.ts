import { randomBytes } from 'node:crypto';
import type { FakeZaloSettings } from './fake-zalo-settings.ts';

/** What a person can send; `unsupported` stands for files, locations and whatever else Zalo keeps from bots. */
export type FakeContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly caption?: string; readonly bytes?: Uint8Array }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'voice' }
  | { readonly kind: 'unsupported' };

export interface FakeSender {
  /** The person, and in a private chat the chat too. */
  readonly from: string;
  readonly name?: string;
  /** A group's id (`zgr-…`). */
  readonly group?: string;
  readonly messageId?: string;
  /** Unix milliseconds; the present when not given. */
  readonly date?: number;
}

interface FakeChat {
  readonly id: string;
  readonly chat_type: 'PRIVATE' | 'GROUP';
}

export interface FakeUpdate {
  readonly event_name: string;
  readonly message: Readonly<Record<string, unknown>> & { readonly chat: FakeChat };
}

/** One update as the service words it. */
export function fakeUpdate(
  sender: FakeSender,
  content: FakeContent,
  settings: FakeZaloSettings,
  photoUrl: string,
): FakeUpdate {
  return {
    event_name: `message.${content.kind}.received`,
    message: {
      message_id: sender.messageId ?? hexId(),
      date: sender.date ?? Date.now(),
      from: { id: sender.from, display_name: sender.name ?? 'Đỗ Thị Yến', is_bot: false },
      chat: { id: sender.group ?? sender.from, chat_type: sender.group === undefined ? 'PRIVATE' : 'GROUP' },
      ...fieldsOf(content, settings, photoUrl),
    },
  };
}

/** Ids of the service have 20 hex characters. */
export function hexId(): string {
  return randomBytes(10).toString('hex');
}

function fieldsOf(
  content: FakeContent,
  settings: FakeZaloSettings,
  photoUrl: string,
): Readonly<Record<string, unknown>> {
  const { kind } = content;
  const photo = { [settings.photoField]: photoUrl, message_type: 'CHAT_PHOTO' };
  switch (kind) {
    case 'text':
      return { text: content.text };
    case 'image':
      return { ...photo, caption: content.caption };
    case 'sticker':
      return { sticker: '1c9f77b0d2e84a35', url: 'https://sticker.example/1c9f77b0.png' };
    case 'voice':
      return { voice_url: 'https://voice.example/clip.aac', message_type: 'CHAT_VOICE' };
    case 'unsupported':
      return {};
  }
}
