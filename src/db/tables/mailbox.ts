import type { Generated } from 'kysely';

export interface MailboxTables {
  inbox: InboxTable;
  outbox: OutboxTable;
  conversation: ConversationTable;
  sent_count: SentCountTable;
  office_question: OfficeQuestionTable;
}

/** Everything that was received, kept from before the channel is answered until its term is over. */
export interface InboxTable {
  id: Generated<number>;
  channel: string;
  message_id: string;
  chat_id: string;
  sender_id: string;
  /** An `Incoming` as JSON. */
  body: string;
  received_at: string;
  state: 'new' | 'done' | 'failed';
  attempts: number;
  error: string | null;
  /** 1: from somebody who has not agreed to being remembered; gone within the hour. */
  fleeting: Generated<0 | 1>;
}

/** Everything that was promised, until it is sent, given up, or its term is over. */
export interface OutboxTable {
  id: Generated<number>;
  channel: string;
  chat_id: string;
  /** An `Outgoing` as JSON. */
  body: string;
  /** Lower goes first between conversations; inside one the order of `id` holds. */
  priority: number;
  /** Not before this instant; empty for at once, whatever the clock says. */
  due_at: string;
  state: 'waiting' | 'sent' | 'dead';
  parts_sent: number;
  attempts: number;
  error: string | null;
  created_at: string;
  sent_at: string | null;
  /** The same key twice is the same message: the second insert does nothing. */
  dedupe: string | null;
  /** 1: to somebody who has not agreed to being remembered; gone within the hour of its sending. */
  fleeting: Generated<0 | 1>;
  /** Code of the person it is for, wherever they can be reached; null for a reply, which stays where it was asked. */
  person: Generated<string | null>;
}

/** Where each conversation stands; `state` is a `ConversationState` as JSON. */
export interface ConversationTable {
  channel: string;
  chat_id: string;
  state: string;
  updated_at: string;
  /** Why nothing can be sent there any more; null while it can. */
  unreachable: string | null;
}

/** Messages sent per channel and month (`2026-09`, Viet Nam): Zalo's plan has an end. */
export interface SentCountTable {
  channel: string;
  month: string;
  sent: number;
}

/** Questions the documents could not answer and a person wanted the office (văn phòng) to see. */
export interface OfficeQuestionTable {
  id: Generated<number>;
  channel: string;
  chat_id: string;
  /** The name they go by on the channel; null when it has none. */
  asked_by: string | null;
  question: string;
  asked_at: string;
}
