import { describe, expect, it } from 'vitest';
import { createTelegramApi } from '../../../src/channels/telegram/api.ts';
import type { Fault } from '../../support/fake-telegram.ts';
import { openRig, type Rig } from './rig.ts';

const DOCUMENT = { fileId: 'f1', name: 'Báo cáo.docx', mimeType: 'text/plain' };
const part = (text: string, name = DOCUMENT.name) => ({ text, buttons: [], file: { ...DOCUMENT, name } });

describe('sending a file on Telegram', () => {
  it('is one message with the text under the file, and two when the text is too long for that', async () => {
    const { channel } = await openRig();
    const file = { ...DOCUMENT, link: null };
    expect(channel.encode({ text: 'a'.repeat(1_024), file })).toEqual([part('a'.repeat(1_024))]);
    expect(channel.encode({ text: 'a'.repeat(1_025), file })).toEqual([
      { text: 'a'.repeat(1_025), buttons: [] },
      part(''),
    ]);
    expect(channel.encode({ text: '', file })).toEqual([part('')]);
  });

  it('cannot be led astray by what stands in the name', async () => {
    const { fake, channel, kept } = await openYen();
    kept.set('f1', Buffer.from('nội dung'));
    await channel.send('42', part('', 'a"; x="b\r\nX: 1\\.docx'));
    expect(fake.sent[0]!.file!.name).toBe('a_; x=_b__X: 1_.docx');
    expect(Object.keys(fake.sent[0]!.params).sort()).toEqual(['chat_id', 'document', 'method']);
  });

  it('whose term is over says so, with what there was to say', async () => {
    const { fake, channel } = await openYen();
    expect(await channel.send('42', part('Đây ạ.'))).toMatchObject({ kind: 'sent' });
    expect(fake.sent[0]).toMatchObject({
      method: 'sendMessage',
      text: expect.stringMatching(/^Đây ạ\.\n\nTệp “Báo cáo/),
    });
  });

  it('that can’t be read now is tried again, and nothing has arrived', async () => {
    const { fake, channel } = await openYen({ readFile: () => Promise.reject(new Error('EIO')) });
    expect(await channel.send('42', part(''))).toMatchObject({ kind: 'retry', certain: true });
    expect(fake.sent).toEqual([]);
  });

  it('larger than Telegram takes is refused', async () => {
    const { channel, kept } = await openYen();
    kept.set('f1', new Uint8Array(50 * 1024 * 1024 + 1));
    expect(await channel.send('42', part(''))).toMatchObject({ kind: 'refused' });
  });
});

describe('fetching a file from Telegram', () => {
  it.each<[string, string, Fault, object]>([
    ['getFile', 'the connection breaks', 'destroy', { kind: 'retry' }],
    ['getFile', 'Telegram is ill', { error_code: 502, description: 'Bad Gateway' }, { kind: 'retry' }],
    ['getFile', 'the token is refused', { error_code: 401, description: 'Unauthorized' }, { kind: 'retry' }],
    ['download', 'the connection breaks', 'destroy', { kind: 'retry' }],
    ['download', 'Telegram is ill', { error_code: 500, description: 'x' }, { kind: 'retry' }],
    ['download', 'there is nothing', { error_code: 404, description: 'x' }, { kind: 'gone' }],
  ])('at %s, when %s, says so without the token', async (where, _name, fault, expected) => {
    const { fake, channel, file } = await received();
    fake.fault = (method) => (method === where ? fault : undefined);
    const fetched = await channel.fetchFile(file);
    expect(fetched).toMatchObject(expected);
    expect(JSON.stringify(fetched)).not.toContain(fake.token.split(':')[1]);
  });

  it('ends at once when it is told to', async () => {
    const { fake, channel, file } = await received();
    fake.fault = (method) => (method === 'download' ? 'hang' : undefined);
    const ending = new AbortController();
    const fetching = channel.fetchFile(file, ending.signal);
    ending.abort();
    expect(await fetching).toMatchObject({ kind: 'retry' });
  });

  it('is cut off while it comes, whatever size was claimed', async () => {
    const { fake } = await received();
    const api = createTelegramApi({ token: fake.token, apiRoot: fake.url });
    expect(await api.download('documents/file-1', 8)).toBeNull();
    expect(await api.download('documents/file-1', 11)).toHaveLength(11);
  });

  it('stays inside the bot’s own folder', async () => {
    const { fake } = await received();
    const api = createTelegramApi({ token: fake.token, apiRoot: fake.url });
    const outside = `../../bot${fake.token}/getMe`;
    for (const path of [outside, 'documents/file-1?x=1', 'https://evil.example/a']) {
      await expect(api.download(path, 100)).rejects.toMatchObject({ name: 'ApiFailed', code: 404 });
    }
  });
});

async function openYen(options: Parameters<typeof openRig>[0] = {}): Promise<Rig> {
  const rig = await openRig(options);
  rig.fake.chats.open(42);
  return rig;
}

async function received() {
  const rig = await openRig();
  await rig.start();
  rig.fake.sendDocument(42, new File(['số liệu'], 'a.xlsx'));
  const [message] = await rig.receives(1);
  if (message?.content.kind !== 'file') throw new Error('No file came.');
  return { ...rig, file: message.content.file };
}
