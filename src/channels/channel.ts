import type { Pace } from '../lib/pacer.ts';
import type { ChannelName, Incoming, IncomingFile, Outgoing, OutgoingFile } from '../conversation/message.ts';

/** The port: everything the rest of the program knows of a messenger. */
export interface Channel {
  readonly name: ChannelName;
  /** How fast the messenger takes messages; missing where it names no limit. */
  readonly pace?: Pace;
  /** Cuts and renders one message into the parts this channel sends; pure, and the same for the same message. */
  encode(message: Outgoing): readonly Part[];
  /** Begins to receive; resolves when the first messages can come. Rejects with a `ChannelRefused` when it never can (wrong token). */
  start(receive: Receive): Promise<void>;
  /**
   * Sends one part. Never rejects: whatever happened comes back as a value. A send that `signal` ends comes back at once as
   * `retry` with `certain: false`.
   */
  send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult>;
  /** Brings the bytes of a file that somebody sent by this channel, `RECEIVE_LIMIT_BYTES` of them at most. Never rejects. */
  fetchFile(file: IncomingFile, signal?: AbortSignal): Promise<FetchedFile>;
  /** Stops receiving; a message that `receive` was given is not lost. */
  stop(): Promise<void>;
}

/** Stores what arrived, durably; only then may the channel confirm it. Rejects when it could not be stored. */
export type Receive = (batch: readonly Incoming[]) => Promise<void>;

/** One message as the channel sends it. */
export interface Part {
  readonly text: string;
  /** Buttons under this part, by row; empty where the channel has none (their lines are then in the text). */
  readonly buttons: readonly (readonly Button[])[];
  /** Attached to this part, whose text is then its caption and may be empty; never there where the channel can't send files. */
  readonly file?: PartFile;
}

/** Its bytes are looked up when it is sent. */
export type PartFile = Omit<OutgoingFile, 'link'>;

/** Looks up the bytes of a kept file; null when its term is over. */
export type ReadFile = (fileId: string) => Promise<Uint8Array | null>;

/** What became of fetching a file. */
export type FetchedFile =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** It is not there any more, or never was. */
  | { readonly kind: 'gone' }
  /** It may work later. */
  | { readonly kind: 'retry'; readonly reason: string };

export interface Button {
  readonly label: string;
  readonly choicesId: string;
  /** From 1. */
  readonly number: number;
}

export type SendResult =
  | { readonly kind: 'sent'; readonly remoteId: string }
  /** It may work later; `certain` is false when the message may have arrived all the same (cut off, timed out). */
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly certain: boolean; readonly reason: string }
  /** This chat can't be reached: blocked, deleted, unknown, or moved to `movedTo`. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly movedTo?: string }
  /** This message will never be taken (too long, malformed): a mistake of ours. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing can be sent by this channel for now: month's quota used up, or the token no longer works. */
  | { readonly kind: 'channel-down'; readonly reason: string };

/** A channel that is served by our own HTTP server (webhook mode, local web chat) says where. */
export interface WebhookRoute {
  readonly path: string;
  /**
   * Says by the secret in its headers whether a request comes from the messenger, in constant time. Asked before the body is
   * read; who is not admitted gets 401.
   */
  admits(header: (name: string) => string | undefined): boolean;
  /** The body of an admitted request, as text of at most 1 MiB -> HTTP status. */
  accept(body: string): Promise<number>;
}

export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused';
  readonly channel: ChannelName;

  /** `advice` is a Vietnamese sentence that tells the operator what to do. */
  constructor(channel: ChannelName, advice: string, options?: ErrorOptions) {
    super(advice, options);
    this.channel = channel;
  }
}

/** What a messenger says of our bot when it is asked now. */
export type ChannelState =
  /** `webhookUrl`: where it sends messages to; null when it waits to be polled. */
  | { readonly kind: 'usable'; readonly botName: string; readonly webhookUrl: string | null }
  /** `advice` is a Vietnamese sentence that tells the operator what to do. */
  | { readonly kind: 'unusable'; readonly advice: string };
