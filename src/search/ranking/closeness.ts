import type { Corpus } from '../corpus/corpus.ts';
import { occurrencesOf } from '../corpus/postings.ts';
import type { Question } from '../question/read-question.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import { rarity } from './score.ts';

/** How many words wide the stretch of a passage is in which the asked words are looked for. */
const STRETCH = 30;

/** Gives, for a passage, how much of the asked words' worth stands together in its best stretch, 0..1. */
export function closenessOf(corpus: Corpus, { words }: Question): (passage: number) => number {
  const worth = new Map<number, number>();
  for (const { fold, asking } of words) {
    if (!asking && fold !== NO_WORD)
      worth.set(fold, rarity(corpus, occurrencesOf(corpus.byFold, fold).passages.length));
  }
  const total = [...worth.values()].reduce((sum, points) => sum + points, 0);
  return (passage) => (total === 0 ? 0 : bestStretch(corpus, passage, worth) / total);
}

/** Slides the stretch over the body, keeping count of the words inside. */
function bestStretch({ folds, bodyStart, start }: Corpus, passage: number, worth: ReadonlyMap<number, number>): number {
  const inside = new Map<number, number>();
  const [from, to] = [bodyStart[passage]!, start[passage + 1]!];
  let [now, best] = [0, 0];
  for (let place = from; place < to; place += 1) {
    const entering = folds[place]!;
    const points = worth.get(entering);
    if (points !== undefined) {
      const count = inside.get(entering) ?? 0;
      inside.set(entering, count + 1);
      if (count === 0) now += points;
    }
    const leaving = place - STRETCH >= from ? folds[place - STRETCH]! : NO_WORD;
    const lost = worth.get(leaving);
    if (lost !== undefined) {
      const count = inside.get(leaving)! - 1;
      inside.set(leaving, count);
      if (count === 0) now -= lost;
    }
    if (now > best) best = now;
  }
  return best;
}
