import { randomBytes } from 'node:crypto';
import type { Channel, Receive } from './channels/channel.ts';
import { playNext } from './conversation/converse.ts';
import type { Asking } from './conversation/asking.ts';
import type { DocumentSources } from './conversation/facts.ts';
import type { Address, ChannelName } from './conversation/message.ts';
import { TEXTS } from './conversation/texts.ts';
import type { Office } from './conversation/turn-context.ts';
import type { Db } from './db/tables.ts';
import type { FileShelf } from './files/keep-file.ts';
import type { LinkBase } from './files/offer-file.ts';
import { fetchFrom } from './files/fetch-incoming.ts';
import { sweepFiles } from './files/sweep-files.ts';
import type { Forms } from './forms/load-forms.ts';
import type { Clock } from './lib/clock.ts';
import { every } from './lib/every.ts';
import { KeyedQueue } from './lib/keyed-queue.ts';
import type { Logger } from './lib/logger.ts';
import { oneAtATime } from './lib/one-at-a-time.ts';
import { createGate } from './limits/gate.ts';
import type { Limits } from './limits/limits.ts';
import { Deliverer } from './mailbox/deliver.ts';
import { createIntake, waitingConversations } from './mailbox/inbox.ts';
import { Retries } from './mailbox/retries.ts';
import { prune } from './mailbox/prune.ts';
import { tellTrouble } from './mailbox/tell-trouble.ts';
import { createLiveRegister } from './people/live-register.ts';
import type { ReportSettings } from './reports/report-settings.ts';
import { tickReminders } from './reminders/tick.ts';
import { pruneReminders } from './reminders/prune-reminders.ts';
import { stillWantedBy } from './reminders/still-wanted.ts';
import type { ReminderSettings } from './reminders/reminder-settings.ts';
import { announceTermChanges } from './term-change/announce.ts';

export interface AppDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** False where the clock is moved at will: ages mean nothing there, and nothing is deleted for its age. */
  readonly prunes: boolean;
  readonly logger: Logger;
  readonly channels: readonly Channel[];
  readonly documentsFor: (asking: Asking) => DocumentSources;
  readonly office: Office;
  /** Days for which what people write is kept. */
  readonly keepChatDays: number;
  readonly files: FileShelf;
  readonly forms: Forms;
  readonly reports: ReportSettings;
  readonly reminders: ReminderSettings;
  /** Where links to files lead. */
  readonly linkBase: () => LinkBase;
  /** Null: everybody may send as much as they like. */
  readonly limits: Limits | null;
}

/** The bot as a whole, between its channels and its database. */
export interface App {
  /** Takes up what an earlier process left, then opens the channels; gives those that refused to start and why. */
  start(): Promise<ReadonlyMap<ChannelName, Error>>;
  /** Takes messages in as a channel does. */
  readonly receive: Receive;
  /** Gives messages their turn that somebody else put into the inbox. */
  takeUp(address: Address): void;
  /** Looks now for what has fallen due; for when the clock was moved. */
  wake(): void;
  /** Resolves when every message has had its turn and every reply that is due has been tried. */
  settle(): Promise<void>;
  /** Ends with nothing half done; what is not yet answered or sent waits in the database. */
  stop(): Promise<void>;
}

/** How many conversations have their turn side by side. */
const TURNS_AT_ONCE = 16;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Often enough that what is kept for an hour is gone soon after it. */
const PRUNE_MS = 10 * 60_000;
/** A turn that takes longer than this does not hold up the end of the process; its message waits in the inbox. */
const PATIENCE_MS = 6_000;

export function createApp(deps: AppDeps): App {
  const { db, clock, logger, channels } = deps;
  const liveRegister = createLiveRegister();
  const remindersFrom = { liveRegister, forms: deps.forms, settings: deps.reminders };
  const stillWanted = stillWantedBy(db, remindersFrom, clock);
  const deliverers = new Map(
    channels.map((channel) => [
      channel.name,
      new Deliverer({ db, clock, logger, channel, stillWanted, onMoved: () => wakeAll() }),
    ]),
  );
  const jobs: Array<{ stop: () => Promise<void> }> = [];
  let stopping = false;

  const conversing = {
    ...deps,
    gate: createGate(deps.limits),
    liveRegister,
    randomBytes,
    fetchFile: fetchFrom(deps),
    onReplies: () => wakeAll(),
  };
  const wakeAll = (): void => deliverers.forEach((deliverer) => deliverer.wake());
  // What the bot says of its own accord when its day has come.
  const calendar = oneAtATime(async () => {
    const announced = await announceTermChanges(db, liveRegister, clock.now());
    const reminded = deps.reminders.isOn ? await tickReminders(db, remindersFrom, clock.now()) : 0;
    if (announced + reminded > 0) wakeAll();
  });
  const retries = new Retries((key) => play(addressOf(key)));
  const turns = new KeyedQueue({
    width: TURNS_AT_ONCE,
    onError: (error, key) => {
      const tries = retries.later(key);
      const isPowerOfTwo = (tries & (tries - 1)) === 0;
      if (isPowerOfTwo) logger.error({ error, tries }, 'a conversation could not go on; it will be tried again');
    },
  });
  // One turn, then to the end of the line: whoever writes a hundred messages does not keep the others waiting.
  const play = (address: Address): void =>
    turns.addUnlessWaiting(keyOf(address), async () => {
      if (stopping || !(await playNext(conversing, address))) return;
      retries.forget(keyOf(address));
      play(address);
    });
  const receive = createIntake({ db, clock, onStored: (addresses) => addresses.forEach(play) });

  return {
    receive,
    takeUp: play,
    wake() {
      wakeAll();
      calendar.run().catch((error: unknown) => logger.error({ error }, 'what has fallen due could not be looked for'));
    },

    async start() {
      for (const address of await waitingConversations(db)) play(address);
      wakeAll();
      jobs.push(every(MINUTE_MS, 'calendar', logger, () => calendar.run()));
      if (deps.prunes) {
        jobs.push(
          every(PRUNE_MS, 'prune', logger, () => prune(db, clock.now(), deps.keepChatDays)),
          every(HOUR_MS, 'prune reminders', logger, () => pruneReminders(db, clock.now())),
        );
        jobs.push(every(HOUR_MS, 'sweep files', logger, () => sweepFiles(deps.files, clock.now())));
      }
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
        await calendar.idle();
        await Promise.all([...deliverers.values()].map((deliverer) => deliverer.settle()));
      } while (!turns.isIdle() || [...deliverers.values()].some((deliverer) => !deliverer.isIdle()));
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
