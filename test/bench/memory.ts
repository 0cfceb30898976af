import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { type BotFolders, end, nextPoll, residentMb, startBareBot, startOurBot } from './bot.ts';
import { type Figure, figureOf } from './figure.ts';
import { alternate, type Round } from './measure.ts';

const LOOK_EVERY_MS = 250;
/** Memory counts as at rest when it has changed by no more than this for two seconds. */
const REST_MB = 1;
const REST_LOOKS = 8;
const LONGEST_LOOKS = 40;

/** Resident memory of the idle bot, beside telegraf and better-sqlite3 in a process of their own. Linux only. */
export async function measureMemory(folder: string, folders: BotFolders): Promise<readonly Figure[]> {
  const samples = await alternate(
    {
      ours: idle((telegram) => startOurBot(telegram, folders)),
      baseline: idle((telegram) => startBareBot(telegram, folder)),
    },
    { warmUp: 0, rounds: 3 },
  );
  return [figureOf(samples, 50, { name: 'resident memory, idle', unit: 'MB', goal: { kind: 'ratio', atMost: 2.5 } })];
}

function idle(start: (telegram: Awaited<ReturnType<typeof startFakeTelegram>>) => ChildProcess): Round {
  return async () => {
    const telegram = await startFakeTelegram();
    const bot = start(telegram);
    await nextPoll(telegram, bot);
    const megabytes = await atRest(bot);
    await end(bot, 'SIGTERM');
    await telegram.stop();
    return megabytes;
  };
}

async function atRest(bot: ChildProcess): Promise<number> {
  const seen: number[] = [];
  while (seen.length < LONGEST_LOOKS) {
    seen.push(residentMb(bot));
    const last = seen.slice(-REST_LOOKS);
    if (last.length === REST_LOOKS && Math.max(...last) - Math.min(...last) <= REST_MB) break;
    await sleep(LOOK_EVERY_MS);
  }
  return seen.at(-1)!;
}
