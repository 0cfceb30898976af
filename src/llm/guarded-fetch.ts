import { lookup } from 'node:dns/promises';
import { isLoopback } from '../lib/loopback.ts';
import { isForbiddenHost } from '../lib/forbidden-host.ts';
import type { Unusable } from './unusable.ts';

/** What was asked for or came back is not let through. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly why: Unusable;

  constructor(why: Unusable) {
    super(why);
    this.why = why;
  }
}

/**
 * `fetch` that reaches one server and nothing else, follows no redirect, and has read the whole answer, at most `mostBytes` of it once
 * unpacked, when it resolves. Rejects with `Refused`.
 */
export function guardedFetch(server: URL, mostBytes: number): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== server.origin) throw new Refused('other-host');
    await checkAddresses(url.hostname);
    const response = await fetch(url, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new Refused('redirected');
    }
    const { status, statusText, headers } = response;
    return new Response(await readAll(response, mostBytes), { status, statusText, headers });
  };
}

/** A harmless name may stand for an address that isn't. */
async function checkAddresses(hostname: string): Promise<void> {
  if (isLoopback(hostname)) return;
  if (isForbiddenHost(hostname)) throw new Refused('other-host');
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  if (addresses.some(({ address }) => isForbiddenHost(address))) throw new Refused('other-host');
}

/** What is left of a longer answer is not read. */
async function readAll(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Refused('too-long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
