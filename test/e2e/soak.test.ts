import { describe, expect, it, onTestFinished } from 'vitest';
import { acquaint } from '../support/acquaint.ts';
import { type BotProcess, startBot, stateFolder, telegramEnv } from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { monthlyData } from '../support/small-data.ts';
import { until } from '../support/until.ts';

const PEOPLE = 10;
/** One question about each month of the year, a kill after each. */
const KILLS = 12;
/** Conversations that are sent to at a time: what one kill can double at most. */
const WIDTH = 3;

describe('a process that is killed again and again while people write', () => {
  it(
    'answers every message, each person’s in order, and doubles no more than it says',
    { timeout: 150_000 },
    async () => {
      const telegram = await startFakeTelegram();
      onTestFinished(() => telegram.stop());
      const state = stateFolder();
      const env = {
        STATE_DIR: state,
        DATA_DIR: monthlyData(state),
        ...telegramEnv(telegram),
      };
      // Every 20th send is accepted and then cut off, every 15th refused for a while: the ordinary weather of a network.
      let sends = 0;
      let cuts = 0;
      telegram.fault = (method) => {
        if (method !== 'sendMessage') return undefined;
        sends += 1;
        if (sends % 20 === 0) {
          cuts += 1;
          return 'destroy-after';
        }
        return sends % 15 === 0
          ? { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }
          : undefined;
      };

      await acquaint(state, { telegram: Array.from({ length: PEOPLE }, (_, index) => String(index + 1)) });
      let bot: BotProcess = await startBot(env);
      for (let round = 1; round <= KILLS; round += 1) {
        for (let person = 1; person <= PEOPLE; person += 1)
          telegram.sendText(person, `hạn nộp báo cáo tháng ${round} năm 2026`);
        const target = telegram.sent.length + 1 + ((round * 7) % 9);
        await until(() => telegram.sent.length >= target || undefined, 20_000);
        bot.kill('SIGKILL');
        await bot.exited;
        bot = await startBot(env);
      }

      const wanted = PEOPLE * KILLS;
      const people = Array.from({ length: PEOPLE }, (_, index) => String(index + 1));
      const toldOf = (person: string) => telegram.sent.filter((message) => message.chat_id === person).map(monthOf);
      // Whoever met a refusal or a cut is written to again after a pause that doubles, so the last answers take their time.
      await until(() => people.every((person) => toldOf(person).includes(KILLS)) || undefined, 90_000);
      const inOrder = Array.from({ length: KILLS }, (_, index) => index + 1);
      for (const person of people) {
        const months = toldOf(person);
        const once = months.filter((month, at) => month !== months[at - 1]);
        expect(once, `what person ${person} was told`).toEqual(inOrder);
      }
      expect(telegram.sent.length - wanted).toBeLessThanOrEqual(KILLS * WIDTH + cuts);
    },
  );
});

/** The month an answer is about, out of its date `20/MM/2026`. */
function monthOf({ text }: { readonly text?: string }): number {
  return Number(/20\/(\d\d)\/2026/.exec(text ?? '')?.[1]);
}
