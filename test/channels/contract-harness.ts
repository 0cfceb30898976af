import type { Channel, FetchedFile } from '../../src/channels/channel.ts';
import type { IncomingContent, IncomingFile } from '../../src/conversation/message.ts';

/**
 * What a channel's test brings along: how to open the channel against a fake of its service, and what that service can do.
 * The fake plays the service faithfully, redelivery included: what it does not deliver again in life it does not here.
 */
export interface ChannelHarness {
  /** The most that one message may hold, in UTF-16 units; Infinity when there is no limit. */
  readonly textLimit: number;
  /** What is not a text, and what the channel must make of it. */
  readonly others: readonly {
    readonly name: string;
    send(rig: ChannelRig): Promise<void>;
    readonly expected: IncomingContent | ((content: IncomingContent) => boolean);
  }[];
  /** False where a bot can't send files: people then read where to get them. */
  readonly sendsFiles: boolean;
  /** Faults the service knows; the contract leaves out the tests of those that are missing. */
  readonly faults: readonly Fault[];
  /** A fresh channel against a fresh fake, not yet started. Pauses after faults should be a few ms. Closes the fake by `onTestFinished`. */
  open(): Promise<ChannelRig>;
  /** A channel whose token the service does not know; null where there is no such thing. */
  readonly openRefused: (() => Promise<{ readonly channel: Channel; readonly token: string }>) | null;
}

/**
 * `unreachable`: the person blocked the bot or is gone. `server-error`: the service answers, but with a fault of its own.
 * `hang`: it takes the call and never answers.
 */
export type Fault = 'unreachable' | 'server-error' | 'hang';

/** One channel under test with the fake service on its other side, and one person who uses it. */
export interface ChannelRig {
  readonly channel: Channel;
  /** The private conversation of the person with the bot. */
  readonly chatId: string;
  /** The person writes. Resolves when the service has it; it need not have been handed to us yet. */
  writes(text: string): Promise<void>;
  /** The service delivers the last message of the person once more, the very same one. */
  repeats(): Promise<void>;
  /** What the person's screen shows of the bot's messages, oldest first. */
  seen(): readonly Seen[] | Promise<readonly Seen[]>;
  /** The person sends a file, or a picture where only those come through. */
  sendsFile(bytes: Uint8Array): Promise<void>;
  /** Keeps a file of ours that can be sent; gives its id. */
  keeps(bytes: Uint8Array, name: string): string | Promise<string>;
  /** Fetches what the person sent, as the program does. */
  fetches(file: IncomingFile, signal?: AbortSignal): Promise<FetchedFile>;
  /** What the person sent is no longer there. */
  dropFiles(): void | Promise<void>;
  /** From now on every send to the person ends so. */
  fail(fault: Fault): void;
}

/** One message on the person's screen; `buttons` are the words on them. */
export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}
