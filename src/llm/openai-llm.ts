import OpenAI from 'openai';
import type { LlmConfig } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { askModel, type Service } from './ask-model.ts';
import { createBudget } from './budget.ts';
import { admit, CLOSED, settle } from './circuit.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { type Completion, type Llm, type LlmRequest, unusable } from './llm.ts';
import { healthBehind } from './unusable.ts';

export interface LlmLimits {
  /** For one question, from asking to the value, retry included. */
  readonly totalMs: number;
  /** Of one answer of the service. */
  readonly mostBytes: number;
  /** Questions on their way at a time: a slow service must not hold up every conversation. */
  readonly atOnce: number;
}

export const LLM_LIMITS: LlmLimits = { totalMs: 20_000, mostBytes: 64 * 1024, atOnce: 4 };

/** A model behind any service that speaks OpenAI's chat completions. */
export function createOpenAiLlm(
  config: LlmConfig,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
  limits: LlmLimits = LLM_LIMITS,
): Llm {
  const service: Service = { client: clientFor(config, limits), model: config.model, takesSchema: true };
  const budget = createBudget(config.daily);
  let circuit = CLOSED;
  let asking = 0;

  async function ask<T>(request: LlmRequest<T>, signal: AbortSignal | undefined): Promise<Completion<T>> {
    const deadline = AbortSignal.timeout(limits.totalMs);
    const ends = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
    // What does not listen to the signal is not waited for either.
    const over = new Promise<Completion<T>>((resolve) => {
      const end = (): void => resolve(unusable(deadline.aborted ? 'timed-out' : 'given-up'));
      if (ends.aborted) end();
      ends.addEventListener('abort', end, { once: true });
    });
    return Promise.race([over, askModel(service, request, ends)]);
  }

  return {
    async complete<T>(request: LlmRequest<T>, signal?: AbortSignal): Promise<Completion<T>> {
      const begun = clock.now();
      if (asking >= limits.atOnce) return unusable('busy');
      const admitted = admit(circuit, begun.getTime());
      if (admitted === null) return unusable('resting');
      const spent = budget(request.person, dayInVietnam(begun));
      if (spent !== null) return unusable(spent);

      circuit = admitted;
      asking += 1;
      const completion = await ask(request, signal).finally(() => (asking -= 1));
      const was = circuit;
      const health = completion.kind === 'ok' ? 'works' : healthBehind(completion.why);
      circuit = settle(circuit, health, clock.now().getTime());
      tell(logger, completion, was.openUntil !== null, circuit.openUntil !== null);
      return completion;
    },
  };
}

function clientFor(config: LlmConfig, { totalMs, mostBytes }: LlmLimits): OpenAI {
  return new OpenAI({
    // Servers of one's own need none, the library needs some.
    apiKey: config.apiKey ?? 'none',
    baseURL: config.baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: totalMs,
    logLevel: 'off',
    fetch: guardedFetch(new URL(config.baseUrl), mostBytes),
  });
}

/** Once when it stops working and once when it works again; in between it is nothing new. */
function tell(logger: Logger, completion: Completion<unknown>, wasOpen: boolean, isOpen: boolean): void {
  const why = completion.kind === 'ok' ? null : completion.why;
  if (isOpen && !wasOpen) logger.warn({ why }, 'the language model fails; for a while it is not asked');
  else if (wasOpen && !isOpen) logger.info('the language model works again');
  else if (why !== null) logger.debug({ why }, 'the language model gave nothing usable');
}
