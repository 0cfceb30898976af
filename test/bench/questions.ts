import { readGoldenQuestions } from '../golden/golden-question.ts';

const EVERY = 5;

/** Some sixty questions as staff type them, of every kind; none that needs the one before it. */
export const questions: readonly string[] = readGoldenQuestions()
  .flatMap(({ asked: [question, ...others] }) => (others.length === 0 ? [question] : []))
  .filter((_, index) => index % EVERY === 0);
