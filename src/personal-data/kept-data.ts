import type { ChannelName } from '../conversation/message.ts';

/** How much is kept of a person, and since when; instants are ISO-8601 in UTC. */
export interface KeptData {
  /** Null: never asked, or never answered. */
  readonly consent: { readonly version: string; readonly answer: Consent; readonly at: string } | null;
  readonly channels: readonly { readonly channel: ChannelName; readonly since: string }[];
  /** Messages of both sides, in their private chats and theirs in groups. */
  readonly messages: Pile;
  readonly questions: Pile;
  readonly files: { readonly count: number; readonly until: string | null };
  /** Rows of the audit that name their code. */
  readonly auditRows: number;
}

export type Consent = 'dong-y' | 'tu-choi' | 'rut';

export interface Pile {
  readonly count: number;
  /** Null when there is none. */
  readonly oldest: string | null;
}
