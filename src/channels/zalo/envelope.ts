import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import type { ZaloFailure, ZaloFault } from './zalo-api-error.ts';

/** What a call came to: the `result` as it came, or what went wrong. */
export type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly failure: ZaloFailure };

const code = z.coerce.number().int().optional().catch(undefined);
const Envelope = z.looseObject({
  ok: z.boolean(),
  error_code: code,
  errorCode: code,
  description: z.string().optional().catch(undefined),
});

/**
 * Reads an answer of the Bot API. `ok` alone decides: failures come with HTTP 200, successes with `error_code: 0`. What is no
 * envelope (HTML, nothing) comes from a gateway on the way and says nothing of whether the call was carried out.
 */
export function readEnvelope(method: string, httpStatus: number, body: string): Outcome {
  const envelope = Envelope.safeParse(parseJson(body));
  if (!envelope.success) {
    const description = 'the answer is not one of the Bot API';
    return { ok: false, failure: { kind: 'server', httpStatus, description, maybeDone: true } };
  }
  const { ok, error_code, errorCode, description, result } = envelope.data;
  if (ok) return { ok, result };
  const number = error_code ?? errorCode;
  const known = number ?? (httpStatus >= 400 ? httpStatus : undefined);
  const failure = {
    kind: kindOf(known, method),
    httpStatus,
    maybeDone: known === 408 || known === 504,
    ...(number !== undefined && { errorCode: number }),
    ...(description !== undefined && { description }),
  };
  return { ok, failure };
}

/** The vendor's table; what is not in it, and 403, is an error of the service's own. */
const KINDS: ReadonlyMap<number | undefined, ZaloFault> = new Map([
  [400, 'badRequest'],
  [401, 'auth'],
  [404, 'notFound'],
  [426, 'rateLimited'],
  [429, 'quota'],
]);

function kindOf(errorCode: number | undefined, method: string): ZaloFault {
  // The usual answer of a poll during which nobody wrote.
  if (errorCode === 408 && method === 'getUpdates') return 'pollTimeout';
  return KINDS.get(errorCode) ?? 'server';
}
