import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { revokeLinksOf } from '../../src/files/file-link.ts';
import { eraseFilesOf } from '../../src/files/keep-file.ts';
import { letIn } from '../support/union.ts';
import { NOW } from '../files/new-file.ts';
import { startFileDoor, YEN } from './start-file-door.ts';

const post = (url: string): Promise<Response> => fetch(url, { method: 'POST' });

describe('a link to download', () => {
  it('may be opened by messengers as often as they like, and gives the file once when somebody presses the button', async () => {
    const door = await startFileDoor();
    const { url, until } = await door.offers({ name: 'Báo cáo quý III.xlsx' });
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
    const page = await (await fetch(url)).text();
    expect(page).toContain('<form method="post">');
    expect(page).toContain('Báo cáo quý III.xlsx');

    const given = await post(url);
    expect(given.status).toBe(200);
    expect(await given.text()).toBe('số liệu');
    expect(given.headers.get('content-disposition')).toBe(
      `attachment; filename="Bao cao quy III.xlsx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20III.xlsx`,
    );
    expect(until).toBe('2026-09-17T01:30:00.000Z');
    expect((await post(url)).status).toBe(410);
    expect((await fetch(url)).status).toBe(410);
  });

  it('gives the file to one of many who press at the same time', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers();
    const given = await Promise.all(Array.from({ length: 10 }, () => post(url)));
    expect(given.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(9).fill(410)]);
  });

  it('says the same when it is wrong, used or expired, and when the file is gone', async () => {
    const door = await startFileDoor();
    const used = await door.offers();
    await post(used.url);
    const orphan = await door.offers({ owner: 'NAM' });
    await eraseFilesOf(door.shelf, 'NAM');
    const expired = await door.offers();
    const wrong = [`${door.base}/tep/${'A'.repeat(32)}`, `${door.base}/tep/x`, `${door.base}/tep/..%2f..%2fetc`];
    const upload = await door.asks();
    const foreign = upload.url.replace('/gui-tep/', '/tep/');
    door.clock.advance(72 * 3_600_000);
    const answers = await Promise.all(
      [used.url, orphan.url, expired.url, foreign, ...wrong].flatMap((url) => [post(url), fetch(url)]),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410]));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('hỏi trợ lý để nhận liên kết mới');
  });

  it('is of no use to anybody else: it can be neither guessed nor derived from the file', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers();
    const { file_id: id, token_hash: hash } = await door.db
      .selectFrom('file_link')
      .selectAll()
      .executeTakeFirstOrThrow();
    for (const guess of [id!, hash]) expect((await post(`${door.base}/tep/${guess}`)).status).toBe(410);
    const token = url.split('/').at(-1)!;
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await door.db.selectFrom('file_link').selectAll().execute())).not.toContain(token);
  });

  it('ends when the account it was given to is locked, passed on, or its links are taken back', async () => {
    const door = await startFileDoor();
    const owner = { ...YEN, person: 'YEN' };
    await letIn(door.db, owner, 'YEN', { at: NOW, consents: true });
    const [first, second, third] = [
      await door.offers({}, owner),
      await door.offers({}, owner),
      await door.offers({}, owner),
    ];
    await door.db.updateTable('account').set({ locked_at: NOW.toISOString() }).execute();
    expect((await post(first.url)).status).toBe(410);
    await door.db.updateTable('account').set({ locked_at: null }).execute();
    expect((await post(first.url)).status).toBe(200);
    await transact(door.db, (tx) => revokeLinksOf(tx, 'YEN', NOW));
    expect((await post(second.url)).status).toBe(410);
    const fourth = await door.offers({}, owner);
    await letIn(door.db, owner, 'NAM', { at: NOW, consents: true });
    for (const { url } of [third, fourth]) expect((await post(url)).status).toBe(410);
  });

  it('shows a name with markup as the letters it has', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers({ name: `<b onload='x'>&lt;i&gt;.xlsx` });
    expect(await (await fetch(url)).text()).toContain('_b onload=&#39;x&#39;_&#38;lt;i&#38;gt;.xlsx');
  });

  it('lets a browser neither run, frame, keep nor guess the type of what it gives', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers({
      name: 'a.html',
      mimeType: 'text/html',
      bytes: Buffer.from('<script>1</script>'),
    });
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-\S+'; .*form-action 'self'/,
    );
    const given = await post(url);
    for (const { headers } of [page, given]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    expect(given.headers.get('content-type')).toBe('application/octet-stream');
    expect(given.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('slows down who guesses, and serves a good link all the same', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers();
    const guess = (n: number) => post(`${door.base}/tep/${String(n).padStart(32, '0')}`);
    for (let n = 0; n < 60; n += 1) expect((await guess(n)).status).toBe(410);
    expect((await guess(61)).status).toBe(429);
    expect((await post(url)).status).toBe(200);
    door.clock.advance(60_000);
    expect((await guess(62)).status).toBe(410);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('answers %s with 405', async (method) => {
    const door = await startFileDoor();
    const { url } = await door.offers();
    expect((await fetch(url, { method })).status).toBe(405);
  });

  it('keeps its token out of the log when the server fails', async () => {
    const door = await startFileDoor();
    const { url } = await door.offers();
    door.logger.expectErrors();
    await door.db.schema.dropTable('file_link').execute();
    const answer = await post(url);
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('thử lại sau ít phút')]);
    expect(door.logger.errors).toHaveLength(1);
    expect(door.logger.errors[0]).not.toContain(url.split('/').at(-1)!);
  });
});
