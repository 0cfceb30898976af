import type { Corpus } from '../corpus/corpus.ts';
import { occurrencesOf } from '../corpus/postings.ts';
import type { Question } from '../question/read-question.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import { rarity } from './score.ts';

/** How many words wide the stretch of a passage is in which the asked words are looked for. */
const STRETCH = 30;

/** Gives, for a passage, how much of the asked words' worth stands together in its best stretch, 0..1. */
export function closenessOf(corpus: Corpus, { words }: Question): (passage: number) => number {
  const asked = new Set(words.filter(({ asking, fold }) => !asking && fold !== NO_WORD).map(({ fold }) => fold));
  /** The place of a fold in `worth`, from 1; 0 for all that is not asked about. */
  const slots = new Uint16Array(corpus.vocabulary.folds);
  const worth = [0];
  for (const fold of asked) {
    slots[fold] = worth.push(rarity(corpus, occurrencesOf(corpus.byFold, fold).passages.length)) - 1;
  }
  const total = worth.reduce((sum, points) => sum + points, 0);
  return (passage) => {
    const body = corpus.folds.subarray(corpus.bodyStart[passage], corpus.start[passage + 1]);
    return total === 0 ? 0 : bestStretch(body, slots, worth) / total;
  };
}

/** Slides the stretch over a body, keeping count of the asked words inside. */
function bestStretch(body: Uint32Array, slots: Uint16Array, worth: readonly number[]): number {
  const inside = new Uint16Array(worth.length);
  let [now, best] = [0, 0];
  for (let place = 0; place < body.length; place += 1) {
    const entering = slots[body[place]!]!;
    if (entering !== 0) {
      if (inside[entering] === 0) now += worth[entering]!;
      inside[entering]! += 1;
    }
    const leaving = place < STRETCH ? 0 : slots[body[place - STRETCH]!]!;
    if (leaving !== 0) {
      inside[leaving]! -= 1;
      if (inside[leaving] === 0) now -= worth[leaving]!;
    }
    if (now > best) best = now;
  }
  return best;
}
