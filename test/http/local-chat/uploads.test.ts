import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transact } from '../../../src/db/transact.ts';
import { keepFile } from '../../../src/files/keep-file.ts';
import { enqueue } from '../../../src/mailbox/outbox.ts';
import { newFile } from '../../files/new-file.ts';
import { writesHalfOnce } from '../../support/full-disk-once.ts';
import { HEAD, type RunningChat, STAFF } from '../start-local-chat.ts';
import { JSON_TYPE, say, startStoring } from './requests.ts';

function upload(chat: RunningChat, file: File): Promise<Response> {
  const form = new FormData();
  form.set('file', file);
  return fetch(`${chat.url}/api/people/${STAFF}/files`, { method: 'POST', body: form });
}

describe('files', () => {
  it('are kept whole under a name of ours, the name they came with is only noted', async () => {
    const { chat, stored } = await startStoring();
    const content = new Uint8Array(300_000).map((_, index) => index % 251);
    expect((await upload(chat, new File([content], '../../\u202etxt.exe'))).status).toBe(202);
    const [kept] = readdirSync(chat.files.folder);
    expect(kept).toMatch(/^[0-9a-f]{32}$/);
    expect(new Uint8Array(readFileSync(join(chat.files.folder, kept!)))).toEqual(content);
    expect(stored[0]!.content).toMatchObject({
      kind: 'file',
      file: { ref: `tep:${kept}`, name: 'txt.exe', size: 300_000 },
      caption: null,
    });
    expect(JSON.stringify(stored[0]!.content)).not.toContain('\u202e');
  });

  it('of 20 MB are taken, larger and empty ones are not', async () => {
    const { chat } = await startStoring();
    const size = 20 * 1024 * 1024;
    expect((await upload(chat, new File([new Uint8Array(size)], 'a.pdf'))).status).toBe(202);
    expect((await upload(chat, new File([new Uint8Array(size + 1)], 'a.pdf'))).status).toBe(413);
    expect((await upload(chat, new File([new Uint8Array(size + 1_000_000)], 'a.pdf'))).status).toBe(413);
    expect((await upload(chat, new File([], 'a.pdf'))).status).toBe(400);
    expect((await say(chat, '{}', JSON_TYPE, `people/${STAFF}/files`)).status).toBe(400);
    expect(readdirSync(chat.files.folder)).toHaveLength(1);
  });

  it('that find the disk full are refused with a sentence, and nothing is left of them', async () => {
    const { chat, stored } = await startStoring();
    await writesHalfOnce();
    const refused = await upload(chat, new File(['nội dung'], 'a.docx'));
    expect([refused.status, await refused.json()]).toEqual([507, { error: expect.stringContaining('hết chỗ') }]);
    expect([readdirSync(chat.files.folder), stored]).toEqual([[], []]);
    expect((await upload(chat, new File(['nội dung'], 'a.docx'))).status).toBe(202);
  });

  it('have a term of 30 days and belong to whom sent them', async () => {
    const { chat } = await startStoring();
    await upload(chat, new File(['nội dung'], 'a.docx'));
    const row = await chat.db.selectFrom('kept_file').selectAll().executeTakeFirstOrThrow();
    expect(row.owner_person).toBe('MAU-CHUYEN-VIEN');
    expect(Date.parse(row.expires_at!) - Date.parse(row.created_at)).toBe(30 * 86_400_000);
  });
});

describe('a file the bot sent', () => {
  it('can be downloaded by the one it was sent to, and by nobody else', async () => {
    const { chat } = await startStoring();
    const kept = await keepFile(chat.files, newFile());
    const file = { fileId: kept.id, name: kept.name, mimeType: kept.mimeType, link: null };
    const at = new Date();
    await transact(chat.db, (tx) =>
      enqueue(tx, { text: 'Đây ạ', file }, { channel: 'web', chatId: STAFF }, { at, priority: 0, dedupe: 'f' }),
    );
    const download = (who: string, id = kept.id) => fetch(`${chat.url}/api/people/${who}/files/${id}`);
    expect((await download(STAFF)).status).toBe(404);
    await chat.db.updateTable('outbox').set({ state: 'sent' }).execute();
    const given = await download(STAFF);
    expect([given.status, await given.text()]).toEqual([200, 'số liệu']);
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; /);
    for (const answer of [await download(HEAD), await download(STAFF, 'f'.repeat(32)), await download(STAFF, 'x')]) {
      expect([answer.status, await answer.json()]).toEqual([404, { error: expect.stringContaining('hỏi lại trợ lý') }]);
    }
  });
});
