import { NAME_TEXTS } from './account/name-texts.ts';
import type { Awaiting } from './state.ts';

/** The open question of ours once more, after something else was talked about; null where it says itself what it waits for. */
export function askAgain(awaiting: Awaiting): string | null {
  switch (awaiting.of) {
    case 'account':
      return NAME_TEXTS.askAgain;
    case 'office':
      return null;
  }
}
