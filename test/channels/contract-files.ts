import { expect, it } from 'vitest';
import type { Incoming, IncomingFile, Outgoing, OutgoingFile } from '../../src/conversation/message.ts';
import { until } from '../support/until.ts';
import type { ChannelHarness, ChannelRig } from './contract-harness.ts';

type Start = (harness: ChannelHarness) => Promise<{ readonly rig: ChannelRig; readonly received: readonly Incoming[] }>;

const BYTES = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
const NAME = 'Báo cáo quý III của Liên hiệp hội.xlsx';
const LINK = { url: 'https://tro-ly.example/tep/AbCdEfGh', until: '2026-11-25T10:00:00.000Z' };
const TEXT = 'Em gửi anh/chị báo cáo ạ.';

/** The part of the contract about files, both ways. */
export function describeFiles(harness: ChannelHarness, started: Start): void {
  it.runIf(harness.sendsFiles)('brings a file to the person, every byte and its name', async () => {
    const { rig } = await started(harness);
    await say(rig, { text: TEXT, file: await fileOf(rig) });
    const seen = await until(async () => (await rig.seen())[0]);
    expect(seen.text).toBe(TEXT);
    expect(seen.file!.name).toBe(NAME);
    expect(seen.file!.bytes).toEqual(BYTES);
  });

  it.runIf(harness.sendsFiles)('brings a long text and choices along with a file', async () => {
    const { rig } = await started(harness);
    const text = `${TEXT} `.repeat(200).trim();
    await say(rig, { text, choices: { id: 'c1', labels: ['Đúng rồi'] }, file: await fileOf(rig) });
    const seen = await until(async () => {
      const screen = await rig.seen();
      return screen.at(-1)?.file ? screen : undefined;
    });
    expect(
      seen
        .map((one) => one.text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(text);
    expect(seen.at(-1)!.buttons).toEqual(['Đúng rồi']);
  });

  it.runIf(!harness.sendsFiles)('says where to get a file, or what to do when it is nowhere', async () => {
    const { rig } = await started(harness);
    const file = await fileOf(rig);
    await say(rig, { text: TEXT, file });
    await say(rig, { text: TEXT, file: { ...file, link: null } });
    const seen = await until(async () => {
      const screen = await rig.seen();
      return screen.length === 2 ? screen : undefined;
    });
    expect(seen[0]!.text).toContain(`${TEXT}\n\nTệp “${NAME}”`);
    expect(seen[0]!.text.split('\n')).toContain(LINK.url);
    expect(seen[0]!.text).toContain('đến 17:00 ngày 25/11/2026');
    expect(seen[1]!.text).toContain('liên hệ văn phòng');
  });

  it('fetches a file the person sent, every byte as it was', async () => {
    const { rig, received } = await started(harness);
    expect(await rig.fetches(await sentFile(rig, received))).toEqual({ kind: 'ok', bytes: Buffer.from(BYTES) });
  });

  it('knows a file that is gone from one that may come later', async () => {
    const { rig, received } = await started(harness);
    const file = await sentFile(rig, received);
    await rig.dropFiles();
    expect(await rig.fetches(file)).toEqual({ kind: 'gone' });
    const claim = { name: null, mimeType: null, size: null };
    expect(await rig.fetches({ ...claim, ref: 'khong-co' })).toEqual({ kind: 'gone' });
  });

  it('takes 20 MB of a file and no more, whatever it claims', async () => {
    const limit = 20 * 1024 * 1024;
    const { rig, received } = await started(harness);
    await rig.sendsFile(new Uint8Array(limit).fill(1)).catch(() => undefined);
    await rig.sendsFile(new Uint8Array(limit + 1).fill(1)).catch(() => undefined);
    await rig.writes('xong');
    await until(() => received.some(({ content }) => content.kind === 'text') || undefined);
    const kinds = [];
    for (const message of received.filter(({ content }) => content.kind !== 'text')) {
      const fetched = await rig.fetches({ ...fileIn(message), size: 5 });
      kinds.push(fetched.kind === 'ok' ? fetched.bytes.length : fetched.kind);
    }
    expect([[limit], [limit, 'too-large']]).toContainEqual(kinds);
  });
}

async function fileOf(rig: ChannelRig): Promise<OutgoingFile> {
  return { fileId: await rig.keeps(BYTES, NAME), name: NAME, mimeType: 'application/octet-stream', link: LINK };
}

async function say({ channel, chatId }: ChannelRig, message: Outgoing): Promise<void> {
  for (const part of channel.encode(message)) {
    expect(await channel.send(chatId, part)).toMatchObject({ kind: 'sent' });
  }
}

async function sentFile(rig: ChannelRig, received: readonly Incoming[]): Promise<IncomingFile> {
  await rig.sendsFile(BYTES);
  return fileIn(await until(() => received[0]));
}

function fileIn({ content }: Incoming): IncomingFile {
  const file = content.kind === 'file' || content.kind === 'other' ? content.file : undefined;
  if (!file) throw new Error('The message holds no file.');
  return file;
}
