import type { Corpus } from '../corpus/corpus.ts';
import type { Phrase } from '../corpus/find-phrase.ts';
import type { Glossary } from '../glossary.ts';
import { numbersAsked } from '../text/document-number.ts';
import { foldSpelling } from '../text/spelling.ts';
import { NO_WORD, spellWords, type Vocabulary } from '../text/vocabulary.ts';
import { expand } from './expand.ts';
import { asQuestionWord, isAsking, markQuestionPhrases } from './question-words.ts';
import { omission, readingsOf } from './readings.ts';
import { likeliestWords } from './restore.ts';
import { splitWords } from './split-words.ts';

/** A question in the words of the documents: what is looked for, and nothing of how it was typed. */
export interface Question {
  readonly words: readonly AskedWord[];
  /** Other ways of saying the words from `from` to before `to`. */
  readonly variants: ReadonlyArray<{ readonly from: number; readonly to: number; readonly phrase: Phrase }>;
  /** Document numbers that are named in it and in the documents. */
  readonly numbers: readonly Phrase[];
}

export interface AskedWord {
  readonly spelling: string;
  /** `NO_WORD` when no document has the word. */
  readonly word: number;
  readonly fold: number;
  /** It carries the asking and not the matter. */
  readonly asking: boolean;
}

/** What is behind these many words of a question is not looked for: nobody asks so long, and each word costs time. */
const MOST_WORDS = 120;

/** Reads any text as a question; without a word in it the question is empty. */
export function readQuestion(corpus: Corpus, glossary: Glossary, text: string): Question {
  const { vocabulary } = corpus;
  const typed = splitWords(corpus, spellWords(text).slice(0, MOST_WORDS));
  const { words, variants } = expand(corpus, glossary, markQuestionPhrases(typed));
  const omitted = omission(typed);
  const likeliest = likeliestWords(
    corpus,
    words.map(({ spelling, sure }) =>
      sure ? [{ word: vocabulary.find(spelling), cost: 0 }] : readingsOf(vocabulary, spelling, omitted),
    ),
  );
  const spellings = likeliest.map((word, at) => {
    const { spelling } = words[at]!;
    return word === NO_WORD ? (asQuestionWord(spelling) ?? spelling) : vocabulary.spelling(word);
  });
  return {
    words: spellings.map((spelling, at) => ({
      ...wordOf(vocabulary, spelling, likeliest[at]!),
      asking: words[at]!.asking || isAsking(spellings, at),
    })),
    variants: variants.map(({ from, to, instead }) => ({ from, to, phrase: phraseOf(vocabulary, instead) })),
    numbers: numbersAsked(typed)
      .map((number) => phraseOf(vocabulary, [number]))
      .filter(({ words: [word] }) => word !== NO_WORD),
  };
}

function wordOf(vocabulary: Vocabulary, spelling: string, word: number): Omit<AskedWord, 'asking'> {
  return { spelling, word, fold: vocabulary.findFold(foldSpelling(spelling)) };
}

function phraseOf(vocabulary: Vocabulary, spellings: readonly string[]): Phrase {
  return {
    words: spellings.map((spelling) => vocabulary.find(spelling)),
    folds: spellings.map((spelling) => vocabulary.findFold(foldSpelling(spelling))),
  };
}
