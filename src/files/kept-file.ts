/** The most we take in: what Telegram lets a bot fetch. */
export const RECEIVE_LIMIT_BYTES = 20 * 1024 * 1024;
/** The most we send: what Telegram lets a bot send. */
export const SEND_LIMIT_BYTES = 50 * 1024 * 1024;
/** How long a file that somebody sent is kept, unless something it belongs to adopts it. */
export const RECEIVED_DAYS = 30;

const REF = /^tep:([0-9a-f]{32})$/;
const DAY_MS = 86_400_000;

/** A file we keep, as its row tells. */
export interface KeptFile {
  readonly id: string;
  /** Cleaned, for people to read; never a path. */
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  /** Code of the person it belongs to. */
  readonly owner: string | null;
  /** What it is kept for, in a word: `bao-cao`, `da-nhan`. */
  readonly purpose: string;
  readonly createdAt: Date;
  /** Null: until it is let go of. */
  readonly expiresAt: Date | null;
}

/** When the term of a file received at this moment is over. */
export function receivedUntil(at: Date): Date {
  return new Date(at.getTime() + RECEIVED_DAYS * DAY_MS);
}

/** How a message names a file that is kept here: `tep:<id>`. */
export function refOf(id: string): string {
  return `tep:${id}`;
}

/** The id in such a name; `undefined` for what only its channel can fetch. */
export function keptIdOf(ref: string): string | undefined {
  return REF.exec(ref)?.[1];
}
