import type { Milestone } from '../../src/milestones/milestone.ts';
import type { FakeChannel, SentPart } from './fake-channel.ts';
import { BAO_CAO_QUY_3, putMilestones } from './put-milestones.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './start-test-app.ts';

/** The small union with a milestone and reminders switched on, at a moment (Viet Nam) when the bot has looked at the calendar once. */
export async function remindedBot(
  now: string,
  options: Omit<TestAppOptions, 'now'> & { readonly milestones?: readonly Milestone[] } = {},
): Promise<TestApp> {
  const { milestones = [BAO_CAO_QUY_3], reminders, ...rest } = options;
  const bot = await startTestApp({ ...rest, now, reminders: { isOn: true, ...reminders } });
  await putMilestones(bot.db, ...milestones);
  bot.app.wake();
  await bot.app.settle();
  return bot;
}

/** What is sent when the clock is moved there, by the first channel or `via`. */
export async function later(
  bot: TestApp,
  moment: string,
  via: FakeChannel = bot.channel,
): Promise<readonly SentPart[]> {
  const before = via.sent.length;
  bot.clock.moveTo(moment);
  bot.app.wake();
  await bot.app.settle();
  return via.sent.slice(before);
}
