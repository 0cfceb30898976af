import { expect, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { strictLogger } from '../support/strict-logger.ts';

/** The real app on a real database behind one channel; the answer to every question is the question. */
export async function startAppOn(channel: Channel, clock: Clock): Promise<{ readonly app: App; readonly db: Db }> {
  const db = await openDatabase(':memory:');
  const app = createApp({
    db,
    clock,
    prunes: false,
    logger: strictLogger(),
    channels: [channel],
    offices: [],
    sourcesFor: () => ({
      answer: async (question) => ({ kind: 'answer', text: `Về "${question}".`, via: 'extract', citations: [] }),
      sourceText: async () => null,
    }),
  });
  expect(await app.start()).toEqual(new Map());
  onTestFinished(async () => {
    await app.stop();
    await db.destroy();
  });
  return { app, db };
}
