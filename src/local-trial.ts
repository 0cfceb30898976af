import { join } from 'node:path';
import { createWebChannel, type WebChannel } from './channels/web/web-channel.ts';
import type { Config } from './config.ts';
import type { Address, Incoming } from './conversation/message.ts';
import type { Db } from './db/tables.ts';
import type { LocalChat } from './http/local-chat/local-chat.ts';
import type { MovableClock } from './lib/clock.ts';
import { readSamplePeople } from './people/read-sample-people.ts';

/** The program as it runs with no channel configured: sample people in a browser of this machine, and a clock that can be moved. */
export interface LocalTrial {
  readonly channel: WebChannel;
  readonly chat: LocalChat;
  /** The sample people of the central office, who read what is sent to it. */
  readonly offices: readonly Address[];
  isKnown(incoming: Incoming): boolean;
}

export async function openLocalTrial(deps: {
  readonly config: Config;
  readonly db: Db;
  readonly clock: MovableClock;
  readonly onClockMoved: () => void;
}): Promise<LocalTrial> {
  const { config, db, clock, onClockMoved } = deps;
  const people = await readSamplePeople(config.dataDir);
  const channel = createWebChannel();
  const addressOf = (chatId: string): Address => ({ channel: channel.name, chatId });
  return {
    channel,
    chat: { db, clock, people, channel, uploadsDir: join(config.stateDir, 'uploads'), onClockMoved },
    offices: people.filter(({ role }) => role === 'van-phong-lhhvn').map(({ id }) => addressOf(id)),
    isKnown: ({ channel: name, senderId }) => name === channel.name && people.some(({ id }) => id === senderId),
  };
}
