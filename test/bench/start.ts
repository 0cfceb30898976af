import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { until } from '../support/until.ts';
import { type BotFolders, end, nextPoll, startOurBot } from './bot.ts';
import { type Figure, figureOf } from './figure.ts';
import { alternate, timed } from './measure.ts';
import { questions } from './questions.ts';

const LENGTH = { warmUp: 1, rounds: 5 };

/** From the start of the process, with its documents indexed, to its first poll; the floor is a Node that does nothing. */
export async function measureStart(folders: BotFolders): Promise<readonly Figure[]> {
  const goal = { kind: 'value', atMost: 2 } as const;
  const telegram = await startFakeTelegram();
  const afterStop = await alternate(
    { ours: () => startAndEnd(telegram, folders, 'SIGTERM'), baseline: bareNode },
    LENGTH,
  );
  const afterKill = await alternate(
    { ours: () => startAndEnd(telegram, folders, 'SIGKILL'), baseline: bareNode },
    LENGTH,
  );
  await telegram.stop();
  return [
    figureOf(afterStop, 50, { name: 'start to first poll', unit: 's', goal }),
    figureOf(afterKill, 50, { name: 'start to first poll, after kill -9', unit: 's', goal }),
  ];
}

/** Gives how long the start took. Before the end everybody asks something, so that a kill leaves work half done. */
async function startAndEnd(telegram: FakeTelegram, folders: BotFolders, signal: NodeJS.Signals): Promise<number> {
  const begin = performance.now();
  const bot = startOurBot(telegram, folders);
  await nextPoll(telegram, bot);
  const seconds = (performance.now() - begin) / 1_000;

  const before = telegram.sent.length;
  for (const [person, question] of questions.entries()) telegram.sendText(1_000 + person, question);
  await until(() => telegram.sent.length >= before + 5 || undefined);
  await end(bot, signal);
  return seconds;
}

async function bareNode(): Promise<number> {
  const ms = await timed(() => once(spawn(process.execPath, ['-e', '0']), 'exit'));
  return ms / 1_000;
}
