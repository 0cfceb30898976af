import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { openDatabase } from '../../src/db/open.ts';
import { transact } from '../../src/db/transact.ts';
import { newFileId } from '../../src/files/file-bytes.ts';
import { keepFile, readKeptFile } from '../../src/files/keep-file.ts';
import { putHandOver } from '../../src/people/hand-over-store.ts';
import { atTheServer } from '../../src/people/authorized.ts';
import { linkIdentity } from '../../src/people/identity-store.ts';
import { enqueue, PRIORITY } from '../../src/mailbox/outbox.ts';
import { answer, startTestApp } from '../support/start-test-app.ts';

/** In ASCII, so that they stand in the database file as they are written here. */
const [WORDS, REPLY, PHONE, SECOND_ID] = ['canary-words-8c1f', 'canary-reply-52aa', '0912345678', 'zalo-77aa12'];
const NAME = 'Canary Nguyen Thi';

it('69: after erasing, nothing somebody wrote and no name is left in the database file, only their code; the unit’s data stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'erased-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(join(folder, 'tro-ly.db'));
  onTestFinished(() => db.destroy());
  let asked = 0;
  const bot = await startTestApp({
    db,
    sources: {
      answer: async () =>
        (asked += 1) === 1
          ? answer(REPLY, 'nguồn')
          : { kind: 'not-found', about: 'nothing-fits', text: 'Chưa tìm thấy.', citations: [] },
    },
  });
  const at = bot.clock.now();
  await bot.says(`sửa tên thành ${NAME}`);
  await bot.says(`${WORDS} ${PHONE}?`);
  await bot.says(`${WORDS} chua tra loi duoc`);
  await bot.says('có');
  await inGroup(bot, WORDS);
  const file = await keepFile(bot.files, {
    id: newFileId(),
    name: `${WORDS}.txt`,
    mimeType: 'text/plain',
    owner: 'YEN',
    purpose: 'da-nhan',
    createdAt: at,
    expiresAt: null,
    bytes: Buffer.from(WORDS),
  });
  await transact(db, async (tx) => {
    await linkIdentity(tx, { channel: 'zalo', chatId: SECOND_ID, senderId: SECOND_ID }, 'YEN', at);
    await enqueue(
      tx,
      { text: WORDS },
      { channel: 'zalo', chatId: SECOND_ID },
      {
        at,
        priority: PRIORITY.notice,
        dedupe: 'notice/1',
        person: 'YEN',
      },
    );
    const draft = { don_vi: 'LHH-LAM-DONG', form: 'bao-cao-quy', period: '2026Q3', form_version: 1, body: '{}' };
    const times = { written_at: at.toISOString(), begun_at: at.toISOString() };
    await tx
      .insertInto('report_draft')
      .values({ ...draft, ...times, revision: 1, writer: 'YEN', corrects: null })
      .execute();
    const grant = atTheServer({ right: 'ban-giao', role: 'chuyen-vien', scope: 'LHH-LAM-DONG' } as const);
    await putHandOver(tx, grant, { taker: 'YEN', from: '2026-09-14', to: '2026-09-20', at });
  });
  const office = bot.channel.sent.filter(({ chatId }) => chatId === 'van-phong');
  expect(office.map(({ text }) => text).join()).toContain(WORDS);
  for (const canary of [WORDS, REPLY, PHONE, SECOND_ID, NAME]) expect(inFile(folder)).toContain(canary);

  await bot.says('xóa dữ liệu của tôi');
  await bot.says('1');

  for (const canary of [WORDS, REPLY, PHONE, SECOND_ID, NAME]) expect(inFile(folder)).not.toContain(canary);
  expect(await readKeptFile(bot.files, file.id, at)).toBeNull();
  expect(readdirSync(bot.files.folder)).toEqual([]);
  const person = await db.selectFrom('person').selectAll().where('code', '=', 'YEN').execute();
  expect(person).toMatchObject([{ name: '(đã xóa)', don_vi: 'LHH-LAM-DONG', valid_to: '2026-09-14' }]);
  expect(await db.selectFrom('term').selectAll().where('person', '=', 'YEN').execute()).toMatchObject([
    { valid_to: '2026-09-14' },
  ]);
  expect(await db.selectFrom('report_draft').select(['don_vi', 'writer']).execute()).toEqual([
    { don_vi: 'LHH-LAM-DONG', writer: null },
  ]);
  for (const table of ['identity', 'account', 'join_code'] as const) {
    expect(await db.selectFrom(table).select('person').where('person', '=', 'YEN').execute()).toEqual([]);
  }
  expect(await db.selectFrom('hand_over').selectAll().execute()).toEqual([]);
  const proof = await db.selectFrom('consent').select(['answer', 'channel']).where('person', '=', 'YEN').execute();
  expect(proof).toEqual([
    { answer: 'dong-y', channel: '' },
    { answer: 'rut', channel: '' },
  ]);
  const inbox = await db.selectFrom('inbox').select(['fleeting', 'body']).where('sender_id', '=', 'yen').execute();
  expect(inbox).toEqual([{ fleeting: 1, body: expect.stringContaining('không được lưu') }]);
  expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
  expect(await bot.says('tôi là ai', 'nam')).toMatchObject([{ text: expect.stringContaining('Trần Văn Nam') }]);
});

async function inGroup(bot: Awaited<ReturnType<typeof startTestApp>>, text: string): Promise<void> {
  const message = bot.channel.message('yen', { kind: 'text', text }, bot.clock.now());
  await bot.channel.deliver({ ...message, chatId: 'nhom', chatKind: 'group' });
  await bot.app.settle();
}

/** Everything that stands in the files of the database, journal and free pages included. */
function inFile(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join();
}
