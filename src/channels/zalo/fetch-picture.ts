import { RECEIVE_LIMIT_BYTES } from '../../files/kept-file.ts';
import type { FetchedFile } from '../channel.ts';
import { readCapped } from '../read-capped.ts';
import { reasonOf } from '../reason-of.ts';

const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 3;
const CDN = /\.(?:zdn|zadn)\.vn$/;

/**
 * Downloads a picture from where Zalo says it is. The address came in a message, so it leads only to Zalo's own hosts, or to the
 * one of the API; a redirect is followed on the same condition. The token does not travel along.
 */
export async function fetchPicture(address: string, apiRoot: string, signal?: AbortSignal): Promise<FetchedFile> {
  const deadline = AbortSignal.timeout(PATIENCE_MS);
  const ending = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    let url = URL.parse(address);
    for (let redirects = 0; url && isAllowed(url, apiRoot) && redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await fetch(url, { redirect: 'manual', signal: ending });
      if (answer.ok) return await read(answer);
      await answer.body?.cancel();
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      if (next === null) return failed(answer.status);
      url = URL.parse(next, url);
    }
    return { kind: 'gone' };
  } catch (error) {
    return { kind: 'retry', reason: reasonOf(error) };
  }
}

function isAllowed({ protocol, hostname, host, port, username }: URL, apiRoot: string): boolean {
  if (username !== '') return false;
  const api = new URL(apiRoot);
  return (
    (protocol === 'https:' && port === '' && CDN.test(hostname)) || (protocol === api.protocol && host === api.host)
  );
}

async function read(answer: Response): Promise<FetchedFile> {
  const bytes = await readCapped(answer, RECEIVE_LIMIT_BYTES);
  if (bytes === null) return { kind: 'too-large' };
  return bytes.length > 0 ? { kind: 'ok', bytes } : { kind: 'gone' };
}

function failed(status: number): FetchedFile {
  return status >= 500 || status === 429 ? { kind: 'retry', reason: `HTTP ${status}` } : { kind: 'gone' };
}
