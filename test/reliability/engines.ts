import { clockTimeAt, writeClock } from '../../src/calendar/clock-time.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { dayInVietnam } from '../../src/lib/vn-time.ts';
import { stepsOf } from '../../src/milestones/ladder.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { loadWorld } from '../../src/reminders/load-world.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { putMilestones } from '../support/put-milestones.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { letEverybodyIn } from '../support/union.ts';

const HALF_HOUR_MS = 30 * 60_000;

/** Something that reminds people, as the tests of its reliability see it. */
export interface Engine {
  readonly db: Db;
  /** Time goes by, and the clock with it. */
  wait(hours: number): Promise<void>;
  /** Somebody sets the clock (Viet Nam). */
  setClock(moment: string): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** What one person was reminded of: `2026-09-15 08:00`, by the clock of the server, oldest first. */
  sentTo(chat: string): readonly string[];
  /** The texts, in the same order. */
  textsTo(chat: string): readonly string[];
}

export type Begin = (now: string, ...milestones: readonly Milestone[]) => Promise<Engine>;

/** The real app; a look every half an hour. */
export const ours: Begin = async (now, ...milestones) => {
  const db = await openDatabase(':memory:');
  let clock = dateOf(now);
  await letEverybodyIn(db, 'web', clock);
  await putMilestones(db, ...milestones);
  const sent: Sent[] = [];
  let bot: TestApp | null = null;

  async function look(): Promise<void> {
    if (bot === null) return;
    const before = bot.channel.sent.length;
    bot.clock.moveTo(vn(clock));
    bot.app.wake();
    await bot.app.settle();
    for (const { chatId, text } of bot.channel.sent.slice(before)) sent.push({ chat: chatId, text, at: clock });
  }
  const engine: Engine = {
    db,
    async wait(hours) {
      for (let left = hours * 3_600_000; left > 0; left -= HALF_HOUR_MS) {
        clock = new Date(clock.getTime() + Math.min(left, HALF_HOUR_MS));
        await look();
      }
    },
    async setClock(moment) {
      clock = dateOf(moment);
      await look();
    },
    async stop() {
      await bot?.app.stop();
      bot = null;
    },
    async start() {
      bot = await startTestApp({ db, now: vn(clock), reminders: { isOn: true } });
      await look();
    },
    ...readers(sent),
  };
  await engine.start();
  return engine;
};

/** What setTimeout does with a longer delay: it fires at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The control: at its start one timer for each reminder, of whoever owes it then. Nothing is written down. */
export const oneTimerEach: Begin = async (now, ...milestones) => {
  const db = await openDatabase(':memory:');
  let clock = dateOf(now);
  let elapsed = 0;
  await letEverybodyIn(db, 'web', clock);
  await putMilestones(db, ...milestones);
  const sent: Sent[] = [];
  let timers: { readonly fires: number; readonly chat: string; readonly text: string }[] = [];

  const engine: Engine = {
    db,
    async wait(hours) {
      const end = elapsed + hours * 3_600_000;
      const due = timers.filter(({ fires }) => fires <= end).toSorted((a, b) => a.fires - b.fires);
      for (const { fires, chat, text } of due) {
        sent.push({ chat, text, at: new Date(clock.getTime() + Math.max(0, fires - elapsed)) });
      }
      timers = timers.filter((one) => !due.includes(one));
      clock = new Date(clock.getTime() + hours * 3_600_000);
      elapsed = end;
    },
    async setClock(moment) {
      clock = dateOf(moment);
    },
    async stop() {
      timers = [];
    },
    async start() {
      const from = { liveRegister: createLiveRegister(), forms: SAMPLE_FORMS, settings: DEFAULT_REMINDER_SETTINGS };
      const world = await loadWorld(db, from, clock, 'year');
      timers = world.recipients.flatMap(({ person, occurrence }) =>
        stepsOf(occurrence, world.calendar, world.settings.hours)
          .map(({ moment }) => moment.getTime() - clock.getTime())
          .filter((delay) => delay > 0)
          .map((delay) => ({
            fires: elapsed + (delay > LONGEST_TIMEOUT_MS ? 1 : delay),
            chat: person.toLowerCase(),
            text: occurrence.milestone.name,
          })),
      );
    },
    ...readers(sent),
  };
  await engine.start();
  return engine;
};

interface Sent {
  readonly chat: string;
  readonly text: string;
  readonly at: Date;
}

function readers(sent: readonly Sent[]): Pick<Engine, 'sentTo' | 'textsTo'> {
  return {
    sentTo: (chat) =>
      sent.filter((one) => one.chat === chat).map(({ at }) => `${dayInVietnam(at)} ${writeClock(clockTimeAt(at))}`),
    textsTo: (chat) => sent.filter((one) => one.chat === chat).map(({ text }) => text),
  };
}

function dateOf(vietnam: string): Date {
  return new Date(`${vietnam}:00+07:00`);
}

function vn(moment: Date): string {
  return `${dayInVietnam(moment)}T${writeClock(clockTimeAt(moment))}`;
}
