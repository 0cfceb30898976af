import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FileLink } from '../../src/conversation/message.ts';
import { databaseFile } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import { transact } from '../../src/db/transact.ts';
import { filesFolder } from '../../src/files/file-bytes.ts';
import type { LinkOwner } from '../../src/files/file-link.ts';
import { keepFile } from '../../src/files/keep-file.ts';
import { askForFile, offerFile } from '../../src/files/offer-file.ts';
import { enqueue, PRIORITY } from '../../src/mailbox/outbox.ts';
import { newFile } from '../files/new-file.ts';
import { sendForm } from '../http/start-file-door.ts';
import { acquaint } from '../support/acquaint.ts';
import { startBot, stateFolder, telegramEnv, zaloEnv } from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';

const BYTES = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
const ON_ZALO: LinkOwner = {
  channel: 'zalo',
  chatId: 'u1',
  chatKind: 'private',
  senderId: 'u1',
  senderName: 'Đỗ Thị Yến',
  person: null,
};

/** The real process with both messengers and a public address. */
describe('Tệp qua lại giữa trợ lý và người dùng', () => {
  it('Telegram nhận tệp ngay trong tin; Zalo nhận liên kết tải về một lần và liên kết gửi tệp lên một lần', async () => {
    const [telegram, zalo] = [await startFakeTelegram(), await startFakeZalo()];
    onTestFinished(async () => void (await Promise.all([telegram.stop(), zalo.stop()])));
    telegram.chats.open(77);
    zalo.allow('u1');
    const [state, port] = [stateFolder(), await freePort()];
    const base = `http://127.0.0.1:${port}`;
    await acquaint(state, { telegram: ['77'], zalo: ['u1'] });
    const links = await promiseFiles(state, base);
    const bot = await startBot({
      STATE_DIR: state,
      PORT: String(port),
      LOG_LEVEL: 'debug',
      PUBLIC_URL: base,
      WEBHOOK_SECRET: 'bi-mat-de-thu',
      ...telegramEnv(telegram),
      ...zaloEnv(zalo),
    });

    const sent = await until(() => telegram.sent[0]);
    expect([sent.method, sent.text, sent.file?.name]).toEqual([
      'sendDocument',
      'Báo cáo đây ạ.',
      'Báo cáo quý III.xlsx',
    ]);
    expect(new Uint8Array(await sent.file!.arrayBuffer())).toEqual(BYTES);

    const told = await until(() => zalo.sent[0]?.text);
    const url = told.split('\n').find((line) => line.startsWith('http'))!;
    expect((await fetch(url)).status).toBe(200);
    const given = await fetch(url, { method: 'POST' });
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(BYTES);
    expect((await fetch(url, { method: 'POST' })).status).toBe(410);

    const file = (): File => new File(['STT;Tên\n1;Hội thảo'], 'Số liệu.csv');
    expect((await sendForm(links.upload.url, file())).status).toBe(200);
    expect(await until(() => zalo.sent[1]?.text)).toMatch(/tệp/i);
    expect((await sendForm(links.upload.url, file())).status).toBe(410);
    expect(readdirSync(filesFolder(state))).toHaveLength(2);
    for (const link of [url, links.upload.url]) expect(bot.stderr()).not.toContain(link.split('/').at(-1));
  });
});

/** What an earlier process has left in the outbox. */
async function promiseFiles(state: string, base: string): Promise<{ readonly upload: FileLink }> {
  const db = await openDatabase(databaseFile(state));
  const at = new Date();
  const kept = await keepFile({ db, folder: filesFolder(state) }, newFile({ bytes: BYTES, createdAt: at }));
  const upload = await transact(db, async (tx) => {
    const file = await offerFile(tx, kept, { owner: ON_ZALO, base, at });
    for (const address of [{ channel: 'telegram', chatId: '77' } as const, ON_ZALO]) {
      const dedupe = `file/${address.channel}`;
      await enqueue(tx, { text: 'Báo cáo đây ạ.', file }, address, { at, priority: PRIORITY.reply, dedupe });
    }
    return askForFile(tx, { owner: ON_ZALO, base, at });
  });
  await db.destroy();
  return { upload: upload! };
}
