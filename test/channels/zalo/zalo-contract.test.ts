import { onTestFinished } from 'vitest';
import type { FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';
import { type ChannelHarness, type ChannelRig, describeChannelContract } from '../contract.ts';
import { openZalo, openZaloWebhook } from './open-zalo.ts';

const PERSON = 'a07be2c94d5513f86e20';

function harness(mode: 'polling' | 'webhook', settings: Partial<FakeZaloSettings>): ChannelHarness {
  const rigs = new WeakMap<ChannelRig, Awaited<ReturnType<typeof startFakeZalo>>>();
  const fakeOf = (rig: ChannelRig) => rigs.get(rig)!;
  return {
    textLimit: 2_000,
    sendsFiles: false,
    faults: ['unreachable', 'server-error', 'hang'],
    others: [
      {
        name: 'a picture',
        send: async (rig) => void fakeOf(rig).inject(PERSON, { kind: 'image', caption: 'hoá đơn' }),
        expected: (content) =>
          content.kind === 'other' &&
          content.what === 'picture' &&
          content.caption === 'hoá đơn' &&
          content.file !== undefined,
      },
      ...(['sticker', 'voice', 'unsupported'] as const).map((kind) => ({
        name: `a message of the kind ${kind}`,
        send: async (rig: ChannelRig) => void fakeOf(rig).inject(PERSON, { kind }),
        expected: { kind: 'other' as const, what: kind, caption: null },
      })),
    ],
    async open() {
      const fake = await startFakeZalo({ redeliver: { times: 5, afterMs: 5 }, ...settings });
      onTestFinished(() => fake.stop());
      const channel = mode === 'polling' ? openZalo(fake).channel : (await openZaloWebhook(fake)).channel;
      const rig: ChannelRig = {
        channel,
        chatId: PERSON,
        writes: async (text) => void (await fake.inject(PERSON, { kind: 'text', text })),
        repeats: async () => void (await fake.deliver()),
        seen: () => fake.sent.map((message) => ({ text: message.text ?? '', buttons: [] })),
        sendsFile: async (bytes) => void (await fake.inject(PERSON, { kind: 'image', bytes })),
        keeps: () => 'f1',
        fetches: (file, signal) => channel.fetchFile(file, signal),
        dropFiles: () => fake.dropPhotos(),
        fail: (fault) => {
          if (fault === 'unreachable') fake.block(PERSON);
          else fake.fault('sendMessage', fault === 'hang' ? 'hang' : { code: 500 }, 100);
        },
      };
      rigs.set(rig, fake);
      // The service lets a bot write only to those who wrote first.
      fake.allow(PERSON);
      return rig;
    },
    async openRefused() {
      const fake = await startFakeZalo(settings);
      onTestFinished(() => fake.stop());
      const token = '1234567890123456789:wrong-Secret';
      return { channel: openZalo({ ...fake, token }).channel, token };
    },
  };
}

describeChannelContract('Zalo, polling', harness('polling', {}));
describeChannelContract(
  'Zalo, polling, the other shapes',
  harness('polling', { errors: 'in-status', noWebhook: 'empty-url', resultShape: 'array', photoField: 'photo' }),
);
describeChannelContract('Zalo, polling, read updates come back', harness('polling', { reading: 'replay' }));
describeChannelContract('Zalo, webhook', harness('webhook', {}));
describeChannelContract('Zalo, webhook, wrapped', harness('webhook', { pushBody: 'wrapped', errors: 'in-status' }));
