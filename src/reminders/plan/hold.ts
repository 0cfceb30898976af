import { DEFAULT_LADDER } from '../../milestones/milestone.ts';
import type { DueStep } from '../../milestones/due.ts';
import { isMuted } from '../../people/wish.ts';
import { type World, wishOf } from '../world.ts';

/** Why something has to wait for a person; null when it may be said. */
export type Hold = 'im-lang' | 'du-so-tin' | 'het-tin-thang';

/** What keeps the bot from writing to a person now, but for what can't wait. `sentToday`: messages of its own they got today. */
export function holdFor(world: World, person: string, sentToday: number): Hold | null {
  if (isMuted(wishOf(world, person), world.now)) return 'im-lang';
  if (sentToday >= world.settings.perDay) return 'du-so-tin';
  const channels = world.people.get(person)?.channels ?? [];
  const isScarce = channels.length > 0 && channels.every((channel) => world.scarce.has(channel));
  return isScarce ? 'het-tin-thang' : null;
}

/** The last reminder before a deadline is said whatever else holds. */
export function isLastBefore({ step, recipient: { occurrence } }: Pick<DueStep, 'step' | 'recipient'>): boolean {
  const ladder = occurrence.milestone.ladder ?? DEFAULT_LADDER;
  return step.rung === Math.max(...ladder.filter((rung) => rung <= 0));
}
