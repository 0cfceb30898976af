import { expect } from 'vitest';
import type { Part } from '../../../src/channels/channel.ts';
import type { Outgoing } from '../../../src/conversation/message.ts';
import type { ReplyLine } from '../../../src/channels/web/transcript.ts';
import { fetchIncoming } from '../../../src/files/fetch-incoming.ts';
import { newFileId } from '../../../src/files/file-bytes.ts';
import { keepFile } from '../../../src/files/keep-file.ts';
import { type RunningChat, STAFF, startLocalChat } from '../../http/start-local-chat.ts';
import { type ChannelRig, describeChannelContract } from '../contract.ts';

const ATTEMPTS = 5;
const rigs = new WeakMap<ChannelRig, RunningChat>();

describeChannelContract('web', {
  textLimit: Infinity,
  sendsFiles: true,
  faults: [],
  openRefused: null,
  others: [
    {
      name: 'a pressed button',
      send: (rig) => post(rigs.get(rig)!, 'messages', json({ choicesId: 'c1', number: 2 })),
      expected: { kind: 'choice', choicesId: 'c1', number: 2 },
    },
    {
      name: 'a file',
      async send(rig) {
        const form = new FormData();
        form.set('file', new File(['nội dung'], 'Báo cáo quý III.docx', { type: 'application/msword' }));
        form.set('caption', 'em gửi ạ');
        await post(rigs.get(rig)!, 'files', { method: 'POST', body: form });
      },
      expected: (content) =>
        content.kind === 'file' && content.file.name === 'Báo cáo quý III.docx' && content.caption === 'em gửi ạ',
    },
  ],

  async open() {
    const chat = await startLocalChat();
    chat.logger.expectErrors();
    let written = 0;
    let last: RequestInit = {};
    const rig: ChannelRig = {
      channel: { ...chat.channel, send: (chatId, part) => sendAndMark(chat, chatId, part) },
      chatId: STAFF,
      async writes(text) {
        written += 1;
        last = json({ id: `0-message-${written}`, text });
        await post(chat, 'messages', last);
      },
      repeats: () => post(chat, 'messages', last),
      async seen() {
        const response = await fetch(`${chat.url}/api/people/${STAFF}/messages`);
        const { lines } = (await response.json()) as { lines: readonly ReplyLine[] };
        return Promise.all(
          lines.map(async ({ text, choices, file }) => ({
            text,
            buttons: choices?.labels ?? [],
            ...(file && { file: { name: file.name, bytes: await download(chat, file.fileId) } }),
          })),
        );
      },
      async sendsFile(bytes) {
        const form = new FormData();
        form.set('file', new File([new Uint8Array(bytes)], 'a.xlsx'));
        await post(chat, 'files', { method: 'POST', body: form });
      },
      async keeps(bytes, name) {
        const createdAt = chat.clock.now();
        const facts = { mimeType: 'text/plain', owner: null, purpose: 'thu', createdAt, expiresAt: null };
        return (await keepFile(chat.files, { id: newFileId(), name, bytes, ...facts })).id;
      },
      fetches: (file, signal) =>
        fetchIncoming({ shelf: chat.files, clock: chat.clock, channel: chat.channel }, file, signal),
      dropFiles: async () => void (await chat.db.deleteFrom('kept_file').execute()),
      fail: () => undefined,
    };
    rigs.set(rig, chat);
    return rig;
  },
});

/** What the deliverer does: sends, then marks the row as sent. */
async function sendAndMark({ db, channel }: RunningChat, chatId: string, part: Part) {
  const buttons = part.buttons.flat();
  const message: Outgoing = {
    text: part.text,
    ...(part.file && { file: { ...part.file, link: null } }),
    ...(buttons[0] && { choices: { id: buttons[0].choicesId, labels: buttons.map(({ label }) => label) } }),
  };
  const result = await channel.send(chatId, part);
  const at = new Date().toISOString();
  const bookkeeping = { priority: 0, due_at: at, created_at: at, sent_at: at, parts_sent: 1, attempts: 0 };
  await db
    .insertInto('outbox')
    .values({
      channel: 'web',
      chat_id: chatId,
      body: JSON.stringify(message),
      state: 'sent',
      error: null,
      dedupe: null,
      ...bookkeeping,
    })
    .execute();
  return result;
}

async function download(chat: RunningChat, fileId: string): Promise<Uint8Array> {
  const response = await fetch(`${chat.url}/api/people/${STAFF}/files/${fileId}`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** As a person does: tries again when it did not go out. */
async function post(chat: RunningChat, what: string, request: RequestInit): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const response = await fetch(`${chat.url}/api/people/${STAFF}/${what}`, request);
    if (response.status === 202) return;
  }
  throw new Error('The message was not taken.');
}

function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
