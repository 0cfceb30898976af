import type { Llm } from './llm.ts';
import type { Prompts } from './load-prompts.ts';

/** A configured model with what it is told. Where none is configured it is null, and everything else works without. */
export interface Model {
  readonly llm: Llm;
  readonly prompts: Prompts;
  /** Who runs it, as people are told. */
  readonly runBy: string;
}
