import type { z } from 'zod';
import type { FilledPrompt } from './prompt.ts';
import type { Unusable } from './unusable.ts';

/**
 * A language model, taken for the worst it could be: whatever comes back is data of a stranger in the right shape, and nothing more.
 * Where none is configured there is no `Llm` at all (null), and everything works without.
 */
export interface Llm {
  /** Within 20 s, always; never rejects. */
  complete<T>(request: LlmRequest<T>, signal?: AbortSignal): Promise<Completion<T>>;
}

export interface LlmRequest<T> {
  readonly prompt: FilledPrompt;
  /** An object without optional members, dates or transforms: the service has to be able to follow it. */
  readonly schema: z.ZodType<T>;
  /** Code of the person for whom it is asked: each has a share a day. */
  readonly person: string;
}

export type Completion<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'unusable'; readonly why: Unusable };

export function unusable(why: Unusable): { readonly kind: 'unusable'; readonly why: Unusable } {
  return { kind: 'unusable', why };
}
