import { withoutPeople } from '../without-people.ts';
import { type Outcome, readEnvelope } from './envelope.ts';
import { ZaloApiError, type ZaloFailure } from './zalo-api-error.ts';

export interface ZaloCall {
  readonly apiRoot: string;
  readonly token: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** With these the connection was never made, so nothing can have arrived. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Makes one call and gives its `result`; throws `ZaloApiError`, free of the token and of what people wrote. */
export async function callApi(call: ZaloCall): Promise<unknown> {
  const outcome = await post(call);
  if (outcome.ok) return outcome.result;
  const { description } = outcome.failure;
  throw new ZaloApiError(call.method, {
    ...outcome.failure,
    ...(description !== undefined && { description: withoutPeople(blot(description, call.token)) }),
  });
}

async function post({ apiRoot, token, method, parameters, timeoutMs, signal }: ZaloCall): Promise<Outcome> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${apiRoot}/bot${encodeURIComponent(token).replaceAll('%3A', ':')}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(parameters),
      // The token must not follow a redirect to another host; a 3xx is then an answer that is no envelope.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    return readEnvelope(method, response.status, await response.text());
  } catch (error) {
    const words = wordsOf(error);
    const failure: ZaloFailure = signal?.aborted
      ? { kind: 'aborted', maybeDone: true }
      : deadline.aborted
        ? { kind: 'timeout', maybeDone: true, description: `no answer within ${timeoutMs} ms` }
        : { kind: 'network', maybeDone: !NEVER_CONNECTED.has(words.code), description: blot(words.text, token) };
    throw new ZaloApiError(method, failure, { cause: new Error(blot(words.text, token)) });
  }
}

/** `fetch` says only "fetch failed"; why stands in its cause. The URL it may carry is not taken over. */
function wordsOf(error: unknown): { readonly code: string; readonly text: string } {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  const message = inner instanceof Error ? inner.message : String(inner);
  return { code, text: [code, message].filter((word) => word !== '').join(' ') };
}

/** Blots out the token, whole or its secret half, as typed or as a URL writes it. */
function blot(text: string, token: string): string {
  const secret = token.slice(token.indexOf(':') + 1);
  return [token, encodeURIComponent(token), secret, encodeURIComponent(secret)]
    .filter((part) => part !== '')
    .reduce((left, part) => left.replaceAll(part, '[token]'), text);
}
