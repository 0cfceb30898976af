import type { Asking } from './asking.ts';

/** What a turn knows besides the message and the facts. */
export interface TurnContext extends Asking {
  /** Names the choices this turn opens: at most 16 letters and digits, another one each turn. */
  readonly turnId: string;
  /** A fresh one-time code, should the turn give one. */
  readonly freshCode: string;
  /** Who answers for the bot, as written to people. */
  readonly office: Office;
  /** Days for which what people write is kept. */
  readonly keepChatDays: number;
}

/** Who runs the bot and answers for what it keeps. */
export interface Office {
  readonly name: string;
  /** Where they are reached, in the middle of a sentence. */
  readonly contact: string;
}
