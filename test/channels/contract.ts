import { describe, expect, it, onTestFinished } from 'vitest';
import { type Channel, ChannelRefused, type SendResult } from '../../src/channels/channel.ts';
import type { Incoming, Outgoing } from '../../src/conversation/message.ts';
import { until } from '../support/until.ts';
import type { ChannelHarness, ChannelRig } from './contract-harness.ts';
import { describeFiles } from './contract-files.ts';
import { longText } from './long-text.ts';

export type { ChannelHarness, ChannelRig, Fault, Seen } from './contract-harness.ts';

const QUESTION = 'Hạn nộp báo cáo quý III của Liên hiệp hội là ngày nào ạ? Đỗ Thị Yến 🙏';
const STOP_WITHIN_MS = 2_000;

/** The contract of every channel; each runs it once for every way it can be used (polling, webhook). */
export function describeChannelContract(name: string, harness: ChannelHarness): void {
  describe(`the contract of a channel: ${name}`, () => {
    it('hands over what a person writes, every letter as it was', async () => {
      const { rig, received } = await started(harness);
      await rig.writes(QUESTION);
      const message = await until(() => received[0]);
      expect(message).toMatchObject({
        channel: rig.channel.name,
        chatId: rig.chatId,
        chatKind: 'private',
        content: { kind: 'text', text: QUESTION },
      });
      expect(new Date(message.sentAt).toISOString()).toBe(message.sentAt);
      expect(message.messageId).not.toBe('');
      expect(message.senderId).not.toBe('');
    });

    it('hands over messages in the order in which they were written', async () => {
      const { rig, received } = await started(harness);
      const texts = ['một', 'hai', 'ba', 'bốn', 'năm'];
      for (const text of texts) await rig.writes(text);
      await until(() => received.length >= texts.length || undefined);
      expect(received.map(textOf)).toEqual(texts);
      expect(new Set(received.map((message) => message.messageId)).size).toBe(texts.length);
    });

    it('knows a message that is delivered twice by the same id', async () => {
      const { rig, received } = await started(harness);
      await rig.writes(QUESTION);
      await until(() => received[0]);
      await rig.repeats();
      await rig.writes('xong');
      await until(() => received.some((message) => textOf(message) === 'xong') || undefined);
      const same = received.filter((message) => textOf(message) === QUESTION);
      expect(new Set(same.map((message) => message.messageId)).size).toBe(1);
    });

    it.each(harness.others)('understands $name', async (other) => {
      const { rig, received } = await started(harness);
      await other.send(rig);
      const { content } = await until(() => received[0]);
      if (typeof other.expected === 'function') expect(content).toSatisfy(other.expected);
      else expect(content).toEqual(other.expected);
    });

    it('loses nothing when a message could not be stored at first', async () => {
      let failures = 2;
      const stored: Incoming[] = [];
      const rig = await open(harness);
      await rig.channel.start(async (batch) => {
        if (failures-- > 0) throw new Error('the disk is full');
        stored.push(...batch);
      });
      await rig.writes(QUESTION);
      await until(() => stored.some((message) => textOf(message) === QUESTION) || undefined);
      expect(failures).toBeLessThan(0);
    });

    it('brings a message to the person', async () => {
      const { rig } = await started(harness);
      const results = await say(rig, { text: QUESTION });
      expect(results).toMatchObject([{ kind: 'sent', remoteId: expect.stringMatching(/./) }]);
      await until(async () => (await rig.seen()).length >= 1 || undefined);
      expect(await rig.seen()).toEqual([{ text: QUESTION, buttons: [] }]);
    });

    it('brings a long text whole, in order, in parts that the service takes', async () => {
      const { rig } = await started(harness);
      const text = longText(Math.min(harness.textLimit, 4_096) * 3);
      const results = await say(rig, { text });
      expect(results.every((result) => result.kind === 'sent')).toBe(true);
      const seen = await until(async () => {
        const screen = await rig.seen();
        return screen.length >= results.length ? screen : undefined;
      });
      for (const part of seen) expect(part.text.length).toBeLessThanOrEqual(harness.textLimit);
      expect(withoutSpace(seen.map((part) => part.text).join('\n'))).toBe(withoutSpace(text));
    });

    it('shows choices as buttons or as numbered lines, under the last part', async () => {
      const { rig } = await started(harness);
      const labels = ['Xem nguồn', 'Gửi văn phòng', 'Thôi ạ'];
      const results = await say(rig, { text: 'Anh/chị muốn làm gì tiếp?', choices: { id: 'c1', labels } });
      expect(results).toMatchObject([{ kind: 'sent' }]);
      const last = await until(async () => (await rig.seen()).at(-1));
      labels.forEach((label, index) => {
        const numbered = `${index + 1}. ${label}`;
        const shown = [label, numbered].some((words) => last.buttons.includes(words));
        expect(shown || last.text.split('\n').includes(numbered), label).toBe(true);
      });
    });

    it.runIf(harness.faults.includes('unreachable'))('says when a person cannot be reached', async () => {
      const { rig } = await started(harness);
      rig.fail('unreachable');
      expect(await say(rig, { text: QUESTION })).toMatchObject([{ kind: 'unreachable' }]);
      expect(await rig.seen()).toEqual([]);
    });

    it.runIf(harness.faults.includes('server-error'))(
      'says that it may work later when the service is ill',
      async () => {
        const { rig } = await started(harness);
        rig.fail('server-error');
        expect(await say(rig, { text: QUESTION })).toMatchObject([{ kind: 'retry' }]);
      },
    );

    it.runIf(harness.faults.includes('hang'))('gives up a send at once when it is told to', async () => {
      const { rig } = await started(harness);
      rig.fail('hang');
      const ending = new AbortController();
      const [part] = rig.channel.encode({ text: QUESTION });
      const sending = rig.channel.send(rig.chatId, part!, ending.signal);
      const begun = performance.now();
      ending.abort();
      expect(await sending).toMatchObject({ kind: 'retry', certain: false });
      expect(await rig.channel.send(rig.chatId, part!, ending.signal)).toMatchObject({ kind: 'retry', certain: false });
      expect(performance.now() - begun).toBeLessThan(STOP_WITHIN_MS);
    });

    it('stops at once when nothing is going on, and takes nothing more', async () => {
      const { rig, received } = await started(harness);
      await rig.writes(QUESTION);
      await until(() => received[0]);
      await stopsInTime(rig.channel);
      await rig.writes('sau khi dừng').catch(() => undefined);
      expect(received.map(textOf)).toEqual([QUESTION]);
    });

    it('does not drop a message that is being stored when it is stopped', async () => {
      const rig = await open(harness);
      const stored: Incoming[] = [];
      const gate = Promise.withResolvers<void>();
      const begun = Promise.withResolvers<void>();
      await rig.channel.start(async (batch) => {
        begun.resolve();
        await gate.promise;
        stored.push(...batch);
      });
      const written = rig.writes(QUESTION);
      await begun.promise;
      const stopping = stopsInTime(rig.channel);
      gate.resolve();
      await stopping;
      await written;
      await until(() => stored[0]);
      expect(stored.map(textOf)).toEqual([QUESTION]);
    });

    it.runIf(harness.openRefused !== null)(
      'refuses to start with a wrong token, with advice and without the token',
      async () => {
        const { channel, token } = await harness.openRefused!();
        onTestFinished(() => channel.stop());
        const error: unknown = await channel.start(async () => undefined).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ChannelRefused);
        expect((error as Error).message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđ]/i);
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token);
      },
    );

    describeFiles(harness, started);
  });
}

async function open(harness: ChannelHarness): Promise<ChannelRig> {
  const rig = await harness.open();
  onTestFinished(() => rig.channel.stop());
  return rig;
}

async function started(harness: ChannelHarness): Promise<{ rig: ChannelRig; received: readonly Incoming[] }> {
  const rig = await open(harness);
  const received: Incoming[] = [];
  await rig.channel.start(async (batch) => void received.push(...batch));
  return { rig, received };
}

async function say({ channel, chatId }: ChannelRig, message: Outgoing): Promise<readonly SendResult[]> {
  const results: SendResult[] = [];
  for (const part of channel.encode(message)) results.push(await channel.send(chatId, part));
  return results;
}

async function stopsInTime(channel: Channel): Promise<void> {
  const begun = performance.now();
  await channel.stop();
  expect(performance.now() - begun).toBeLessThan(STOP_WITHIN_MS);
}

function textOf(message: Incoming): string | undefined {
  return message.content.kind === 'text' ? message.content.text : undefined;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
