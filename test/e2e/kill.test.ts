import { describe, expect, it } from 'vitest';
import { type KillPoint, startBot, stateFolder, telegramEnv, zaloEnv } from '../support/bot-process.ts';
import { acquaint } from '../support/acquaint.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { smallData } from '../support/small-data.ts';
import { until } from '../support/until.ts';

const QUESTION = 'hạn nộp báo cáo quý 3?';
const ANSWER = /20\/09\/2026/;
const POINTS: readonly KillPoint[] = [
  'before-inbox-commit',
  'after-inbox-commit',
  'before-turn-commit',
  'after-turn-commit',
  'before-mark-commit',
  'after-mark-commit',
];
/** Between the channel's acceptance and our note of it: the only place from which a message may come twice. */
const MAY_DOUBLE: readonly KillPoint[] = ['before-mark-commit'];

describe('kill -9 between every two steps of a message’s trip', () => {
  it.each(POINTS)('Telegram, killed %s: the question is answered, once', async (killAt) => {
    const state = stateFolder();
    const telegram = await startFakeTelegram();
    const env = {
      STATE_DIR: state,
      DATA_DIR: smallData(state),
      ...telegramEnv(telegram),
    };
    await acquaint(state, { telegram: ['42'] });
    try {
      const first = await startBot(env, { killAt });
      telegram.sendText(42, QUESTION);
      expect(await first.exited).toBe('SIGKILL');

      await startBot(env);
      const answers = await until(() => answersAmong(telegram.sent.map(textOf)));
      telegram.sendText(42, '/trogiup');
      await until(() => telegram.sent.some((message) => textOf(message).includes('nguồn 1')) || undefined);
      const count = telegram.sent.filter((message) => ANSWER.test(textOf(message))).length;
      expect(count).toBe(MAY_DOUBLE.includes(killAt) ? 2 : 1);
      expect(answers[0]).toMatch(ANSWER);
    } finally {
      await telegram.stop();
    }
  });

  it.each(POINTS)('Zalo, killed %s: answered, or lost only where that API cannot confirm', async (killAt) => {
    const state = stateFolder();
    const zalo = await startFakeZalo();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state), ...zaloEnv(zalo) };
    await acquaint(state, { zalo: ['u1'] });
    try {
      const first = await startBot(env, { killAt });
      zalo.sendText('u1', QUESTION);
      expect(await first.exited).toBe('SIGKILL');

      await startBot(env);
      zalo.sendText('u1', 'trợ giúp');
      await until(() => zalo.sent.some((message) => textOf(message).includes('nguồn 1')) || undefined);
      const count = zalo.sent.filter((message) => ANSWER.test(textOf(message))).length;
      const expected = killAt === 'before-inbox-commit' ? 0 : MAY_DOUBLE.includes(killAt) ? 2 : 1;
      expect(count).toBe(expected);
    } finally {
      await zalo.stop();
    }
  });
});

const textOf = (message: { readonly text?: string }): string => message.text ?? '';

function answersAmong(texts: readonly string[]): readonly string[] | undefined {
  const answers = texts.filter((text) => ANSWER.test(text));
  return answers.length > 0 ? answers : undefined;
}
