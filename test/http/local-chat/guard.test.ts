import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../../../src/http/server.ts';
import { strictLogger } from '../../support/strict-logger.ts';
import { PEOPLE, STAFF, startLocalChat } from '../start-local-chat.ts';
import { JSON_TYPE, say, startStoring, status } from './requests.ts';

const ready = () => ({ ready: true });

describe('other web sites', () => {
  const body = '{"text":"a"}';
  const path = `/api/people/${STAFF}/messages`;

  it.each([
    ['another host (DNS rebinding)', '/', { Host: 'evil.example' }, undefined],
    ['another host that begins like ours', '/api/people', { Host: '127.0.0.1.evil.example:80' }, undefined],
    ['another origin', path, { ...JSON_TYPE, Origin: 'http://evil.example' }, body],
    ['an origin without a name', path, { ...JSON_TYPE, Origin: 'null' }, body],
    ['another port of this machine', path, { ...JSON_TYPE, Origin: 'http://127.0.0.1:1' }, body],
    ['a request another site made the browser send', path, { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' }, body],
    ['a picture tag elsewhere', '/api/people', { 'Sec-Fetch-Site': 'cross-site' }, undefined],
  ])('are kept out: %s', async (_name, where, headers, sent) => {
    const { chat, stored } = await startStoring();
    expect(await status(chat, where, headers, sent)).toBe(403);
    expect(stored).toEqual([]);
  });

  it('cannot post a form', async () => {
    const { chat } = await startStoring();
    expect((await say(chat, body, { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('do not hinder the page itself', async () => {
    const { chat } = await startStoring();
    const own = { ...JSON_TYPE, Origin: chat.url, 'Sec-Fetch-Site': 'same-origin' };
    expect(await status(chat, path, own, body)).toBe(202);
    expect(await status(chat, '/', { Host: 'localhost:3000' })).toBe(200);
  });

  it('may lead to a file link: whoever has one need not be on this machine', async () => {
    const chat = await startLocalChat();
    const foreign = { Host: 'tro-ly.example', Origin: 'http://evil.example' };
    expect(await status(chat, `/tep/${'A'.repeat(32)}`, foreign)).toBe(410);
    expect(await status(chat, '/', foreign)).toBe(403);
  });

  it('and other machines: it is never served on an open address', async () => {
    const chat = await startLocalChat();
    const local = {
      db: chat.db,
      clock: chat.clock,
      people: PEOPLE,
      channel: chat.channel,
      files: chat.files,
    };
    const options = { host: '0.0.0.0', port: 0, health: ready, routes: [], files: null, local, logger: strictLogger() };
    await expect(startHttpServer(options)).rejects.toThrow('for this machine alone');
  });
});
