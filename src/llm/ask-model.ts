import { setTimeout as sleep } from 'node:timers/promises';
import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { type Failed, judgeError } from './judge-error.ts';
import { type Completion, type LlmRequest, unusable } from './llm.ts';
import { readCompletion } from './read-completion.ts';

export interface Service {
  readonly client: OpenAI;
  readonly model: string;
  /** Until it refuses one, every request brings the schema of its answer along. */
  takesSchema: boolean;
}

type Try<T> =
  | { readonly kind: 'answered'; readonly completion: Completion<T> }
  | ({ readonly kind: 'failed' } & Failed);

/** Asks once, and once more where that may help: after a pause, or without a schema for a service that refuses those. Never rejects. */
export async function askModel<T>(
  service: Service,
  request: LlmRequest<T>,
  signal: AbortSignal,
): Promise<Completion<T>> {
  const withSchema = service.takesSchema;
  const first = await tryOnce(service, request, withSchema, signal);
  if (first.kind === 'answered') return first.completion;
  const isFormat = first.mayBeFormat && withSchema;
  if (!isFormat && first.retryInMs === null) return unusable(first.why);
  await sleep(first.retryInMs ?? 0, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) return unusable(first.why);
  const second = await tryOnce(service, request, withSchema && !isFormat, signal);
  if (second.kind === 'failed') return unusable(second.why);
  if (isFormat) service.takesSchema = false;
  return second.completion;
}

async function tryOnce<T>(
  { client, model }: Service,
  { prompt, schema }: LlmRequest<T>,
  withSchema: boolean,
  signal: AbortSignal,
): Promise<Try<T>> {
  const system = withSchema ? prompt.system : `${prompt.system}\n\n${inWords(schema)}`;
  try {
    const answered: unknown = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt.user },
        ],
        ...(withSchema ? { response_format: zodResponseFormat(schema, 'answer') } : {}),
      },
      { signal },
    );
    return { kind: 'answered', completion: readCompletion(answered, schema, prompt.system) };
  } catch (error) {
    return { kind: 'failed', ...judgeError(error) };
  }
}

function inWords(schema: z.ZodType): string {
  return `Answer with one JSON object and nothing else. JSON schema: ${JSON.stringify(z.toJSONSchema(schema))}`;
}
