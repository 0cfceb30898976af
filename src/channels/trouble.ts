import type { ChannelRefused } from './channel.ts';
import { reasonOf } from './reason-of.ts';

/** What a failure to receive is worth: how long to wait, and what the log says of it. */
export interface Trouble {
  readonly pauseMs: number;
  /** `passing`: a hiccup of a network, worth a warning only when it comes again and again. `grave`: the operator must act. */
  readonly weight: 'passing' | 'grave';
  readonly words: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** After half an hour of failures a messenger is not just hiccuping (it may be blocked): ask less often. */
const LONG_DOWN_AFTER = 35;
const LONG_DOWN_PAUSE_MS = 5 * 60_000;
const REFUSED_PAUSE_MS = 5 * 60_000;
/** A full disk is noticed by people at once, and so should be its mending. */
const LONGEST_STORE_PAUSE_MS = 4_000;

/** The messenger could not be reached, or not understood; `failures` counts those in a row, from 1. Pure, as all here. */
export function unreachable(messenger: string, reason: string, failures: number): Trouble {
  const longest = failures >= LONG_DOWN_AFTER ? LONG_DOWN_PAUSE_MS : LONGEST_PAUSE_MS;
  const words = `${messenger} could not be reached; trying again`;
  return { pauseMs: doubled(failures, longest), weight: 'passing', words, facts: { reason } };
}

export function notStored(error: unknown, failures: number): Trouble {
  const words = 'messages could not be stored; trying again';
  return {
    pauseMs: doubled(failures, LONGEST_STORE_PAUSE_MS),
    weight: 'grave',
    words,
    facts: { reason: reasonOf(error) },
  };
}

/** What would have refused the start, met by a channel that runs: it may be a proxy that answered, so the channel goes on trying. */
export function refused({ message: advice }: ChannelRefused, reason?: string): Trouble {
  const words = 'the messenger refuses the bot; trying again every 5 minutes';
  return { pauseMs: REFUSED_PAUSE_MS, weight: 'grave', words, facts: { advice, reason } };
}

function doubled(failures: number, longest: number): number {
  return Math.min(longest, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20));
}
