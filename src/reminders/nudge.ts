import { momentAt } from '../calendar/clock-time.ts';
import { maySpeak, workingMomentAfter } from '../calendar/hours.ts';
import type { Db, Tx } from '../db/tables.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { debtKey } from '../milestones/debt.ts';
import { type Item, itemOf, type Matter } from './item.ts';
import { leads, onPages } from './plan/pages.ts';
import { answersTo } from './plan/plan-tick.ts';
import { post } from './post.ts';
import { waitingReminders } from './waiting.ts';
import { asksOf, isOf, matterOf, openOf, type World } from './world.ts';

/** A debt that a head can have somebody reminded of. */
export interface Nudge extends Matter {
  readonly debt: string;
  readonly donVi: string;
  /** Those who owe it and can be told. */
  readonly people: readonly string[];
  /** It was done today. */
  readonly isDone: boolean;
}

/** What a head's page lets them have reminded now. */
export async function nudgesOf(
  db: Db | Tx,
  world: World,
  { person, items }: { readonly person: string; readonly items: readonly Item[] },
): Promise<readonly Nudge[]> {
  const midnight = momentAt(dayInVietnam(world.now), 0);
  const planned = await plannedSince(db, midnight);
  return onPages(world)
    .filter((held) => leads(world, person, held.cum))
    .filter((held) => items.some((item) => item.cum === held.cum && isOf(held.occurrence, item)))
    .flatMap((held) =>
      openOf(held, world).flatMap((debtor): readonly Nudge[] => {
        if (debtor.kind !== 'don-vi') return [];
        const debt = debtKey(held.occurrence, debtor);
        const owing = world.recipients.filter(({ occurrence, owes }) =>
          owes.some((one) => debtKey(occurrence, one) === debt),
        );
        const matter = matterOf(owing[0]?.occurrence ?? held.occurrence);
        const wasAsked = asksOf(world, debt, matter).some(({ kind, at }) => kind === 'nudge' && at >= midnight);
        const people = owing.map((one) => one.person);
        return [{ ...matter, debt, donVi: debtor.donVi, people, isDone: wasAsked || planned.has(debt) }];
      }),
    );
}

async function plannedSince(db: Db | Tx, from: Date): Promise<ReadonlySet<string | null>> {
  const rows = await db
    .selectFrom('reminder_later')
    .select('debt')
    .where('asked_by', 'is not', null)
    .where('done_at', 'is', null)
    .where('at', '>=', from.toISOString())
    .execute();
  return new Set(rows.map(({ debt }) => debt));
}

/** When a nudge may be said; null for at once. */
export function nudgeAt({ now, calendar, settings }: World): Date | null {
  return maySpeak(calendar, settings.hours, now) ? null : workingMomentAfter(calendar, settings.hours, now);
}

/** Asks those who owe, in the head's name: at once, or when the bot may speak again. Each unit once a day. */
export async function nudge(tx: Tx, world: World, head: string, items: readonly Item[]): Promise<void> {
  const at = nudgeAt(world);
  const waiting = await waitingReminders(tx, world.now);
  for (const one of await nudgesOf(tx, world, { person: head, items })) {
    if (one.isDone) continue;
    for (const person of one.people) {
      if (at === null) {
        const said = [itemOf('nudge', one, { debt: one.debt, askedBy: head })];
        await post(tx, world, { person, items: said, answers: answersTo(world, said) }, waiting);
        continue;
      }
      const { milestone, year, due, debt } = one;
      await tx
        .insertInto('reminder_later')
        .values({ person, milestone, year, due, debt, at: at.toISOString(), asked_by: head, done_at: null })
        .execute();
    }
  }
}
