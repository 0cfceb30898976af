import { describe, expect, it } from 'vitest';
import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import { addStaff } from '../reliability/many-people.ts';
import { type KillPoint, startBot, startBotUnready, stateFolder, telegramEnv } from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { BAO_CAO_QUY_3, putMilestones } from '../support/put-milestones.ts';
import { smallData } from '../support/small-data.ts';
import { foundUnion } from '../support/union.ts';
import { until } from '../support/until.ts';

const PEOPLE = 5;
const KILLS = 3;
/** Monday, a week before the report of quarter III is due: 08:00 in Viet Nam. */
const EIGHT = '2027-09-13T01:00:00.000Z';

describe('R4: kill -9 around reminders', () => {
  it.each<[KillPoint, number]>([
    ['before-tick-commit', 0],
    ['after-tick-commit', 0],
    ['before-mark-commit', KILLS],
    ['after-mark-commit', 0],
  ])(
    '%s, three times: none is missing, at most %i come twice',
    async (killAt, mostDoubled) => {
      const state = stateFolder();
      const telegram = await startFakeTelegram();
      await makeStateFolder(state);
      const db = await openDatabase(databaseFile(state));
      await foundUnion(db);
      const chats = await addStaff(db, 'telegram', PEOPLE, new Date('2026-11-01T00:00:00Z'));
      await putMilestones(db, BAO_CAO_QUY_3);
      await db.destroy();
      for (const chat of chats) telegram.chats.open(chat);
      const env = { STATE_DIR: state, DATA_DIR: smallData(state), REMINDERS: 'on', ...telegramEnv(telegram) };
      let kills = 0;
      try {
        for (let kill = 0; kill < KILLS; kill += 1) {
          const bot = startBotUnready(env, { killAt, clockAt: EIGHT });
          const end = await Promise.race([bot.exited, allMarked()]);
          if (end === 'all') bot.kill('SIGKILL');
          else kills += 1;
          await bot.exited;
        }
        await startBot(env, { clockAt: EIGHT });
        await until(() => missing().length === 0 || undefined, 15_000);
        const doubled = reminders().length - PEOPLE;
        expect(kills).toBeGreaterThan(0);
        expect(doubled).toBeLessThanOrEqual(Math.min(mostDoubled, kills));
        expect(doubled > 0).toBe(mostDoubled > 0);
      } finally {
        await telegram.stop();
      }

      function reminders(): readonly string[] {
        return telegram.sent.filter(({ text }) => text.startsWith('Kính nhắc')).map(({ chat_id }) => chat_id);
      }
      function missing(): readonly string[] {
        const got = new Set(reminders());
        return chats.filter((chat) => !got.has(chat));
      }
      /** Nothing is left at which it could die. */
      async function allMarked(): Promise<'all'> {
        const look = await openDatabase(databaseFile(state));
        try {
          await until(async () => {
            const waiting = await look.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute();
            return (waiting.length === 0 && missing().length === 0) || undefined;
          }, 60_000);
        } finally {
          await look.destroy();
        }
        return 'all';
      }
    },
    90_000,
  );
});
