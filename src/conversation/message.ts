/** The words every channel shares: what people send us, and what we send them. */

export type ChannelName = 'telegram' | 'zalo' | 'web';

/** One conversation on one channel; ids are strings on every channel. */
export interface Address {
  readonly channel: ChannelName;
  readonly chatId: string;
}

/** A message as it is stored in the inbox, whatever channel it came by. */
export interface Incoming extends Address {
  /** Unique on its channel; a delivery of the same message again has the same one. */
  readonly messageId: string;
  readonly senderId: string;
  readonly senderName: string | null;
  readonly chatKind: 'private' | 'group';
  /** When it was sent, ISO-8601 in UTC. */
  readonly sentAt: string;
  readonly content: IncomingContent;
}

export type IncomingContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A pressed button: which question it belonged to, and the number of the choice, from 1. */
  | { readonly kind: 'choice'; readonly choicesId: string; readonly number: number }
  | { readonly kind: 'file'; readonly file: IncomingFile; readonly caption: string | null }
  /** Pictures as such, stickers, voice, locations, and what the channel itself hides from us. */
  | {
      readonly kind: 'other';
      readonly what: 'picture' | 'sticker' | 'voice' | 'unsupported';
      readonly caption: string | null;
      /** A picture that can be fetched; missing where there is nothing to fetch. */
      readonly file?: IncomingFile;
    };

/**
 * A file somebody sent; `ref` is what the channel needs to fetch it, or `tep:<id>` when it is kept here already. Name, type and
 * size are claims, not facts.
 */
export interface IncomingFile {
  readonly ref: string;
  readonly name: string | null;
  readonly mimeType: string | null;
  readonly size: number | null;
}

/** A message of ours, before a channel has rendered it. */
export interface Outgoing {
  /** Plain text, NFC, no markup. Blank lines divide paragraphs; a line that starts with `Nguồn` stays with what stands before it. */
  readonly text: string;
  readonly choices?: Choices;
  readonly file?: OutgoingFile;
  /** It shows a one-time code: not kept longer than sending it takes. */
  readonly holdsCode?: true;
}

/** A kept file that goes with a message: attached where the channel can, as a link where it can't. */
export interface OutgoingFile {
  /** The id of a kept file. */
  readonly fileId: string;
  readonly name: string;
  readonly mimeType: string;
  /** Null where the server has no address that people can open. */
  readonly link: FileLink | null;
}

/** A page of our own that works once, until an instant in UTC (ISO-8601). */
export interface FileLink {
  readonly url: string;
  readonly until: string;
}

/** Answers to pick from: buttons where they exist, numbered lines where they do not. */
export interface Choices {
  /** Goes out with each button and comes back when it is pressed, so that an old button is known as old. At most 16 letters and digits. */
  readonly id: string;
  readonly labels: readonly string[];
}
