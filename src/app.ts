import type { Channel, Receive } from './channels/channel.ts';
import { converse } from './conversation/converse.ts';
import type { Sources } from './conversation/facts.ts';
import type { Address, ChannelName, Incoming } from './conversation/message.ts';
import { TEXTS } from './conversation/texts.ts';
import type { Db } from './db/tables.ts';
import type { Clock } from './lib/clock.ts';
import { every } from './lib/every.ts';
import { KeyedQueue } from './lib/keyed-queue.ts';
import type { Logger } from './lib/logger.ts';
import { Deliverer } from './mailbox/deliver.ts';
import { createIntake, waitingConversations } from './mailbox/inbox.ts';
import { prune } from './mailbox/prune.ts';
import { tellTrouble } from './mailbox/tell-trouble.ts';

export interface AppDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** The machine's own time when `clock` can be moved: what is deleted for its age is deleted by it. */
  readonly machineClock?: Clock;
  readonly logger: Logger;
  readonly channels: readonly Channel[];
  readonly sourcesFor: (incoming: Incoming) => Sources;
  readonly offices: readonly Address[];
}

/** The bot as a whole, between its channels and its database. */
export interface App {
  /** Takes up what an earlier process left, then opens the channels; gives those that refused to start and why. */
  start(): Promise<ReadonlyMap<ChannelName, Error>>;
  /** Takes messages in as a channel does. */
  readonly receive: Receive;
  /** Looks now for what has fallen due; for when the clock was moved. */
  wake(): void;
  /** Resolves when every message has had its turn and every reply that is due has been tried. */
  settle(): Promise<void>;
  /** Ends with nothing half done; what is not yet answered or sent waits in the database. */
  stop(): Promise<void>;
}

/** How many conversations have their turn side by side. */
const TURNS_AT_ONCE = 16;
const RETRY_MS = 2_000;
const HOUR_MS = 3_600_000;
/** A turn that takes longer than this does not hold up the end of the process; its message waits in the inbox. */
const PATIENCE_MS = 6_000;

export function createApp(deps: AppDeps): App {
  const { db, clock, logger, channels } = deps;
  const deliverers = new Map(channels.map((channel) => [channel.name, new Deliverer({ db, clock, logger, channel })]));
  const jobs: Array<{ stop: () => Promise<void> }> = [];
  let stopping = false;

  const turns = new KeyedQueue({
    width: TURNS_AT_ONCE,
    onError: (error, key) => {
      logger.error({ error }, 'a conversation could not go on; it will be tried again');
      if (!stopping) setTimeout(() => play(addressOf(key)), RETRY_MS).unref();
    },
  });
  const wakeAll = (): void => deliverers.forEach((deliverer) => deliverer.wake());
  const conversation = { ...deps, onReplies: wakeAll, goOn: () => !stopping };
  const play = (address: Address): void => turns.add(keyOf(address), () => converse(conversation, address));
  const receive = createIntake({ db, clock, onStored: (addresses) => addresses.forEach(play) });

  return {
    receive,
    wake: wakeAll,

    async start() {
      for (const address of await waitingConversations(db)) play(address);
      wakeAll();
      jobs.push(every(HOUR_MS, 'prune', logger, () => prune(db, (deps.machineClock ?? clock).now())));
      const refused = new Map<ChannelName, Error>();
      await Promise.all(
        channels.map((channel) =>
          channel.start(tellTrouble(receive, channel, TEXTS.cannotStore)).catch((error: Error) => {
            refused.set(channel.name, error);
          }),
        ),
      );
      return refused;
    },

    async settle() {
      do {
        await turns.idle();
        await Promise.all([...deliverers.values()].map((deliverer) => deliverer.settle()));
      } while (!turns.isIdle());
    },

    async stop() {
      await Promise.all(channels.map((channel) => channel.stop()));
      stopping = true;
      await Promise.race([turns.idle(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
      await Promise.all([...deliverers.values(), ...jobs].map((part) => part.stop()));
    },
  };
}

/** Turns of one conversation share a lane. */
function keyOf({ channel, chatId }: Address): string {
  return `${channel}/${chatId}`;
}

function addressOf(key: string): Address {
  const slash = key.indexOf('/');
  return { channel: key.slice(0, slash) as ChannelName, chatId: key.slice(slash + 1) };
}
