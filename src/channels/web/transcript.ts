import type { Choices, IncomingContent, OutgoingFile } from '../../conversation/message.ts';
import { replyBefore } from './decode.ts';

/** One bubble of a conversation; `at` is an instant in UTC. */
export type Line = TypedLine | ReplyLine;

export interface TypedLine {
  readonly from: 'person';
  readonly messageId: string;
  readonly at: string;
  readonly content: IncomingContent;
}

export interface ReplyLine {
  readonly from: 'bot';
  /** The number of its outbox row. */
  readonly reply: number;
  readonly at: string;
  readonly text: string;
  readonly choices: Choices | null;
  /** To be downloaded under this id. */
  readonly file: Pick<OutgoingFile, 'fileId' | 'name'> | null;
}

/** How far a conversation has been shown: the newest row of either table. */
export interface Position {
  readonly typed: number;
  readonly reply: number;
}

export const BEGINNING: Position = { typed: 0, reply: 0 };

/** A line together with how far the conversation has been shown when it is. */
export interface PlacedLine {
  readonly line: Line;
  readonly position: Position;
}

/**
 * Both sides of a conversation as it happened: each side in the order of its rows, and a typed message before the
 * first reply that was not there yet when it was typed.
 */
export function interleave(
  typed: readonly { readonly id: number; readonly line: TypedLine }[],
  replies: readonly ReplyLine[],
  from: Position,
): readonly PlacedLine[] {
  const placed: PlacedLine[] = [];
  let position = from;
  let next = 0;
  const show = (line: Line, to: Partial<Position>): void => {
    position = { ...position, ...to };
    placed.push({ line, position });
  };
  for (const reply of replies) {
    for (let row = typed[next]; row && replyBefore(row.line.messageId) < reply.reply; row = typed[++next]) {
      show(row.line, { typed: row.id });
    }
    show(reply, { reply: reply.reply });
  }
  for (const row of typed.slice(next)) show(row.line, { typed: row.id });
  return placed;
}

/** `12.40`: how a position travels, as the id of a live event. */
export function writePosition({ typed, reply }: Position): string {
  return `${typed}.${reply}`;
}

/** `undefined` for what is no position. */
export function readPosition(text: string): Position | undefined {
  const parts = /^(\d{1,15})\.(\d{1,15})$/.exec(text);
  return parts ? { typed: Number(parts[1]), reply: Number(parts[2]) } : undefined;
}
