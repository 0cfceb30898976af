import { fold } from '../lib/fold.ts';
import type { Incoming } from './message.ts';

/** What somebody wrote, or wrote under a file. */
export interface Typed {
  /** NFC, trimmed. */
  readonly text: string;
  /** Without diacritics, in lower case, single spaces: what commands are compared with. */
  readonly plain: string;
}

/** Longer than any question; what comes after it is not read. */
const LONGEST = 2_000;

/** Null when a message holds no words (a button, a sticker). */
export function typedIn({ content }: Incoming): Typed | null {
  switch (content.kind) {
    case 'text':
      return read(content.text);
    case 'file':
    case 'other':
      return content.caption === null ? null : read(content.caption);
    case 'choice':
      return null;
  }
}

function read(written: string): Typed {
  const text = written.normalize('NFC').trim().slice(0, LONGEST).toWellFormed();
  return { text, plain: fold(text).replace(/\s+/g, ' ') };
}
