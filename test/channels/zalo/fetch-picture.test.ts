import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchPicture } from '../../../src/channels/zalo/fetch-picture.ts';

const API = 'https://bot-api.zaloplatforms.com';
const CDN = 'https://photo-1.zdn.vn/a.jpg';

describe('a picture on Zalo', () => {
  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:3000/api/people',
    'http://photo-1.zdn.vn/a.jpg',
    'https://photo-1.zdn.vn:8443/a.jpg',
    'https://photo-1.zdn.vn.evil.example/a.jpg',
    'https://evilzdn.vn/a.jpg',
    'https://photo-1.zdn.vn@evil.example/a.jpg',
    'https://token@photo-1.zdn.vn/a.jpg',
    'https://evil.example/?.zdn.vn',
    'http://bot-api.zaloplatforms.com/a.jpg',
    'file:///etc/passwd',
    'không phải địa chỉ',
  ])('is not looked for at %s', async (address) => {
    const asked = watchFetch(() => new Response('bí mật'));
    expect(await fetchPicture(address, API)).toEqual({ kind: 'gone' });
    expect(asked).toEqual([]);
  });

  it.each([CDN, 'https://f20.zadn.vn/b.png', `${API}/photo/c.jpg`])('is downloaded from %s', async (address) => {
    const asked = watchFetch(() => new Response('ảnh'));
    expect(await fetchPicture(address, API)).toEqual({ kind: 'ok', bytes: Buffer.from('ảnh') });
    expect(asked).toEqual([address]);
  });

  it('is followed to another of Zalo’s hosts, never elsewhere, and not for ever', async () => {
    const moved = (to: string) => new Response(null, { status: 302, headers: { Location: to } });
    const inside = watchFetch((url) => (url === CDN ? moved('https://b.zadn.vn/a.jpg') : new Response('ảnh')));
    expect(await fetchPicture(CDN, API)).toMatchObject({ kind: 'ok' });
    expect(inside).toEqual([CDN, 'https://b.zadn.vn/a.jpg']);
    const outside = watchFetch(() => moved('http://127.0.0.1:3000/api/people'));
    expect(await fetchPicture(CDN, API)).toEqual({ kind: 'gone' });
    expect(outside).toEqual([CDN]);
    const round = watchFetch(() => moved(CDN));
    expect(await fetchPicture(CDN, API)).toEqual({ kind: 'gone' });
    expect(round).toHaveLength(4);
  });

  it.each([
    [404, { kind: 'gone' }],
    [403, { kind: 'gone' }],
    [503, { kind: 'retry', reason: 'HTTP 503' }],
    [429, { kind: 'retry', reason: 'HTTP 429' }],
  ])('after HTTP %i is judged', async (status, expected) => {
    watchFetch(() => new Response(null, { status }));
    expect(await fetchPicture(CDN, API)).toEqual(expected);
  });

  it('may come later when nobody answers, and the address is not told', async () => {
    const root = await serve((request) => request.socket.destroy());
    const fetched = await fetchPicture(`${root}/photo/bi-mat.jpg`, root);
    expect(fetched).toMatchObject({ kind: 'retry' });
    expect(JSON.stringify(fetched)).not.toContain('bi-mat');
    const ended = await fetchPicture(`${root}/photo/a.jpg`, root, AbortSignal.abort());
    expect(ended).toMatchObject({ kind: 'retry' });
  });

  it('is cut off at 20 MB while it comes, whatever its headers say', async () => {
    let written = 0;
    const root = await serve((_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        if (response.destroyed) return;
        written += chunk.length;
        response.write(chunk, more);
      };
      more();
    });
    expect(await fetchPicture(`${root}/endless.jpg`, root)).toEqual({ kind: 'too-large' });
    expect(written).toBeLessThan(60 * 1024 * 1024);
  });
});

function watchFetch(answer: (url: string) => Response): readonly string[] {
  const asked: string[] = [];
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const address = url instanceof URL ? url.href : (url as string);
    asked.push(address);
    return answer(address);
  });
  onTestFinished(() => spy.mockRestore());
  return asked;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
