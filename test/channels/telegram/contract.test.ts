import { describeChannelContract, type ChannelHarness, type ChannelRig } from '../contract.ts';
import { openRig, type Rig } from './rig.ts';

const YEN = 4_242;

/** The fake behind a rig of the contract. */
const rigs = new WeakMap<ChannelRig, Rig>();

function harness(webhook: boolean): ChannelHarness {
  return {
    textLimit: 4_096,
    sendsFiles: true,
    others: [
      {
        name: 'a file with a caption',
        send: async (rig) =>
          void rigs
            .get(rig)!
            .fake.sendDocument(YEN, new File(['số liệu'], 'Báo cáo quý 3.docx', { type: 'text/plain' }), {
              fields: { caption: 'Em gửi báo cáo' },
            }),
        expected: {
          kind: 'file',
          file: { ref: 'file-1', name: 'Báo cáo quý 3.docx', mimeType: 'text/plain', size: 11 },
          caption: 'Em gửi báo cáo',
        },
      },
      {
        name: 'a picture, in its largest size',
        send: async (rig) =>
          void rigs.get(rig)!.fake.sendPhoto(YEN, new File(['ảnh'], 'anh.jpg'), { fields: { caption: 'minh chứng' } }),
        expected: {
          kind: 'other',
          what: 'picture',
          caption: 'minh chứng',
          file: { ref: 'file-2', name: null, mimeType: 'image/jpeg', size: 5 },
        },
      },
      {
        name: 'a sticker',
        send: async (rig) => void rigs.get(rig)!.fake.sendMessage(YEN, { fields: { sticker: { file_id: 's' } } }),
        expected: { kind: 'other', what: 'sticker', caption: null },
      },
      {
        name: 'a pressed button',
        send: async (rig) => void rigs.get(rig)!.fake.pressData(YEN, 'c7:2', 1),
        expected: { kind: 'choice', choicesId: 'c7', number: 2 },
      },
    ],
    faults: ['unreachable', 'server-error', 'hang'],
    open: () => open(webhook),
    openRefused: async () => {
      const token = '7654321:khong-phai-ma-cua-bot';
      const { channel } = await openRig({ webhook, token });
      return { channel, token };
    },
  };
}

async function open(webhook: boolean): Promise<ChannelRig> {
  const rig = await openRig({ webhook });
  const { fake, channel } = rig;
  fake.chats.open(YEN);
  let last: Readonly<Record<string, unknown>> = {};
  const opened: ChannelRig = {
    channel,
    chatId: String(YEN),
    writes: async (text) => void (last = fake.sendText(YEN, text)),
    repeats: async () => void fake.deliver(last),
    seen: () =>
      Promise.all(
        fake.sent.map(async ({ text, buttons, file }) => ({
          text,
          buttons: buttons.flat().map((button) => button.text.replace(/^\d+\. /, '')),
          ...(file && { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }),
        })),
      ),
    sendsFile: async (bytes) => void fake.sendDocument(YEN, new File([new Uint8Array(bytes)], 'a.xlsx')),
    keeps: (bytes) => {
      rig.kept.set('f1', bytes);
      return 'f1';
    },
    fetches: (file, signal) => channel.fetchFile(file, signal),
    dropFiles: () => fake.dropFiles(),
    fail(fault) {
      if (fault === 'unreachable') return fake.block(YEN);
      const answer = fault === 'hang' ? fault : { error_code: 502, description: 'Bad Gateway' };
      fake.fault = (method) => (method === 'sendMessage' ? answer : undefined);
    },
  };
  rigs.set(opened, rig);
  return opened;
}

describeChannelContract('Telegram by polling', harness(false));
describeChannelContract('Telegram by webhook', harness(true));
