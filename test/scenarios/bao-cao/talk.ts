import { PlainChannel } from '../../support/plain-channel.ts';
import type { SentPart } from '../../support/fake-channel.ts';
import { FakeChannel } from '../../support/fake-channel.ts';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/start-test-app.ts';

/** A conversation runs with buttons, and as on Zalo, where every choice is a number or a word in the text. */
export const CHANNELS = [
  ['có nút bấm', () => new FakeChannel()],
  ['không có nút, như Zalo', () => new PlainChannel()],
] as const;

/** Everything that the quarterly report of quarter III asks, in one message; nobody doubts any of it. */
export const WHOLE_REPORT = [
  '5: 0912345678',
  '6: bỏ qua',
  '7: Nguyễn Văn Bình',
  '8: 24',
  '9: 1, lũy kế 2',
  '10: 3',
  '11: 16.356',
  '12: 120, lũy kế 300',
  '13: 1, lũy kế 3',
  '14: 2, lũy kế 6',
  '15: 0, lũy kế 0',
  '16: 0, lũy kế 0',
  '17: bỏ qua',
  '18: 4, lũy kế 10',
  '19: 5, lũy kế 12',
  '20: 2, lũy kế 5',
  '21: 300, lũy kế 900',
  '22: 1, lũy kế 3',
  '23: 30, lũy kế 60',
  '24: không',
  '25: không',
  '26: 0, lũy kế 0',
  '27: 2',
  '28: 1, lũy kế 1',
  '29: bỏ qua',
  '30: bỏ qua',
  '31: bỏ qua',
  '32: bỏ qua',
  '33: 3, lũy kế 6',
  '34: 12, lũy kế 30',
  '35: bỏ qua',
  '36: bỏ qua',
  '37: bỏ qua',
].join('\n');

/** What the whole report still asks after `WHOLE_REPORT`: texts, one message each, and files. */
export const TEXTS_OF_REPORT = [
  'Hoàn thành các nhiệm vụ trong quý, mở 5 lớp tập huấn và 2 hội thảo.',
  'không có',
  'không',
  'Tổng kết năm, chuẩn bị kế hoạch năm sau.',
  'xong',
];

/** The last thing somebody was told. */
export async function told(bot: TestApp, text: string, who = 'yen', via?: FakeChannel): Promise<string> {
  const sent = await bot.says(text, who, via);
  return sent
    .filter(({ chatId }) => chatId === who)
    .map((part) => part.text)
    .join('\n');
}

/** The app with a report of quarter III begun by chị Yến, its first open item asked. */
export async function begun(options: TestAppOptions = {}): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-09-16T08:30', ...options });
  await bot.says('báo cáo quý 3');
  return bot;
}

/** The same at an item: `8` asks how many hội thành viên there are. */
export async function begunAt(item: string, options: TestAppOptions = {}): Promise<TestApp> {
  const bot = await begun(options);
  await bot.says(`đến mục ${item}`);
  return bot;
}

/** The same with everything answered, and the whole report read back. */
export async function filled(options: TestAppOptions = {}): Promise<TestApp> {
  const bot = await begun(options);
  for (const line of [WHOLE_REPORT, ...TEXTS_OF_REPORT]) await bot.says(line);
  return bot;
}

export function textOf(parts: readonly SentPart[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** The draft of quarter III as it is kept. */
export async function draftOf(bot: TestApp): Promise<{
  readonly answers: Readonly<
    Record<string, { readonly state: string; readonly value?: unknown; readonly by: string | null }>
  >;
  readonly evidence: Readonly<Record<string, readonly { readonly name: string }[]>>;
}> {
  const row = await bot.db.selectFrom('report_draft').select('body').executeTakeFirstOrThrow();
  return JSON.parse(row.body);
}

/** The value of an item as it is kept; undefined when there is none. */
export async function valueOf(bot: TestApp, slot: string): Promise<unknown> {
  return (await draftOf(bot)).answers[slot]?.value;
}
