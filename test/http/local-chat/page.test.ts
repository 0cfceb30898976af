import { describe, expect, it } from 'vitest';
import { startLocalChat } from '../start-local-chat.ts';
import { status } from './requests.ts';

describe('the page', () => {
  it('comes with all its files, and is not sent again while it is the same', async () => {
    const chat = await startLocalChat();
    const page = await fetch(chat.url);
    const html = await page.text();
    const paths = ['/', ...[...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)];
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const first = await fetch(chat.url + path);
      const etag = first.headers.get('etag')!;
      expect([path, first.status, first.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await status(chat, path, { 'If-None-Match': etag })).toBe(304);
    }
    expect(html).not.toMatch(/https?:|<script>|style=| on\w+=/);
  });

  it('gives no file from outside its folder', async () => {
    const chat = await startLocalChat();
    for (const path of ['/assets/../server.ts', '/assets/%2e%2e/server.ts', '/assets/', '/page/index.html']) {
      expect(await status(chat, path, {})).toBe(404);
    }
  });
});
