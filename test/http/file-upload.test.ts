import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fetchIncoming } from '../../src/files/fetch-incoming.ts';
import { templateSheets } from '../../src/organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../../src/organisation-import/template/write-workbook.ts';
import { FakeChannel } from '../support/fake-channel.ts';
import { writesHalfOnce } from '../support/full-disk-once.ts';
import { type OpenDoor, sendForm, startFileDoor, YEN } from './start-file-door.ts';

const MIB = 1024 * 1024;

describe('a link to send a file', () => {
  it('puts the file into the conversation it was made for, once', async () => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    expect((await fetch(url)).status).toBe(200);
    const workbook = await writeWorkbook(templateSheets());
    const sent = await sendForm(url, new File([new Uint8Array(workbook)], 'Số liệu quý III.xlsx'));
    expect([sent.status, await sent.text()]).toEqual([
      200,
      expect.stringContaining('Đã nhận tệp “Số liệu quý III.xlsx”'),
    ]);

    const [message, ...more] = await door.inbox();
    expect(more).toEqual([]);
    const { person: _person, ...owner } = YEN;
    const file = {
      ref: expect.stringMatching(/^tep:[0-9a-f]{32}$/),
      name: 'Số liệu quý III.xlsx',
      size: workbook.length,
    };
    expect(message).toMatchObject({ ...owner, content: { kind: 'file', file, caption: null } });
    expect(door.woken).toEqual([expect.objectContaining({ channel: 'zalo', chatId: 'z-yen' })]);
    expect(await fetched(door)).toEqual({ kind: 'ok', bytes: workbook });

    const again = await sendForm(url, new File(['x'], 'b.txt'));
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('nhận liên kết mới')]);
    await holds(door, 1);
  });

  it('takes one of two files that are sent at the same time', async () => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    const sent = await Promise.all(['a', 'b', 'c'].map((name) => sendForm(url, new File(['nội dung'], `${name}.txt`))));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    await holds(door, 1);
  });

  it.each([
    ['nothing picked', new File([], ''), 400, 'Chưa có tệp nào được chọn'],
    ['an empty file', new File([], 'a.xlsx'), 400, 'Tệp này rỗng'],
    ['more than 20 MB', new File([new Uint8Array(20 * MIB + 1)], 'a.pdf'), 413, '20 MB'],
    ['far more than 20 MB', new File([new Uint8Array(23 * MIB)], 'a.pdf'), 413, '20 MB'],
    [
      'a program that calls itself a document',
      new File(['MZ\u0000\u0001'], 'a.pdf'),
      422,
      'không đúng với đuôi tên tệp',
    ],
    ['an archive', new File(['Rar!\u001a\u0007'], 'a.rar'), 422, 'Chưa đọc được loại tệp này'],
  ])('refuses %s with a sentence, and can be used again', async (_name, file, status, sentence) => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    const refused = await sendForm(url, file);
    const page = await refused.text();
    expect(refused.status).toBe(status);
    expect(page).toContain(sentence);
    expect(page).toContain('type="file"');
    await holds(door, 0);
    expect((await sendForm(url, new File(['nội dung'], 'a.txt'))).status).toBe(200);
  });

  it('takes 20 MB', async () => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    const bytes = new Uint8Array(20 * MIB).fill(32);
    expect((await sendForm(url, new File([bytes], 'a.txt'))).status).toBe(200);
    await holds(door, 1);
  });

  it('is not one to download, and ends after a day', async () => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    expect((await fetch(url.replace('/gui-tep/', '/tep/'), { method: 'POST' })).status).toBe(410);
    door.clock.advance(24 * 3_600_000);
    expect((await sendForm(url, new File(['x'], 'a.txt'))).status).toBe(410);
    await holds(door, 0);
  });

  it('sends away who has none before anything of the body has come', async () => {
    const door = await startFileDoor();
    const socket = connect(Number(new URL(door.base).port), '127.0.0.1');
    socket.write(
      `POST /gui-tep/${'A'.repeat(32)} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 20000000\r\n\r\n`,
    );
    const [heard] = (await once(socket, 'data')) as [Buffer];
    expect(heard.toString()).toMatch(/^HTTP\/1.1 410 /);
    socket.destroy();
  });

  it('gives a slow line more time than other requests get', async () => {
    const door = await startFileDoor({ headersMs: 5_000, requestMs: 150 });
    const { url } = await door.asks();
    expect(await sendSlowly(url, 400)).toMatch(/^HTTP\/1.1 200 /);
    await holds(door, 1);
  });

  it('says that the disk is full, keeps nothing half, and can be used when there is room again', async () => {
    const door = await startFileDoor();
    const { url } = await door.asks();
    await writesHalfOnce();
    const file = (): File => new File(['nội dung'], 'a.txt');
    const refused = await sendForm(url, file());
    expect([refused.status, await refused.text()]).toEqual([507, expect.stringContaining('hết chỗ')]);
    await holds(door, 0);
    expect((await sendForm(url, file())).status).toBe(200);
    await holds(door, 1);
  });
});

async function fetched(door: OpenDoor) {
  const [message] = await door.inbox();
  if (message?.content.kind !== 'file') throw new Error('No file came.');
  return fetchIncoming({ ...door, channel: new FakeChannel('zalo') }, message.content.file);
}

/** Posts a form whose second half comes after `ms`; gives what is answered until the connection is closed. */
async function sendSlowly(url: string, ms: number): Promise<string> {
  const { port, pathname } = new URL(url);
  const body = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nchậm mà chắc\r\n--b--\r\n';
  const length = Buffer.byteLength(body);
  const socket = connect(Number(port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n`,
  );
  socket.write(body.slice(0, 40));
  await new Promise((resolve) => setTimeout(resolve, ms));
  socket.write(body.slice(40));
  if (!socket.closed) await once(socket, 'close');
  return heard;
}

/** As many files, rows and messages. */
async function holds(door: OpenDoor, count: number): Promise<void> {
  const rows = await door.db.selectFrom('kept_file').select('id').execute();
  const files = readdirSync(door.shelf.folder);
  expect([rows.length, files.length, (await door.inbox()).length]).toEqual([count, count, count]);
}
