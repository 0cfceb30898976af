import type { Refusal } from './advice.ts';

/**
 * What an extractor's exception means to the person who sent the file. Libraries are known by the names of their errors, since
 * each is loaded lazily. Everything else they throw means that the file is not what its format promises.
 */
export function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'PasswordException':
      return 'encrypted';
    case 'GridTooLarge':
    case 'TooManyPages':
      return 'too-much-content';
    default:
      return 'broken';
  }
}
