import { writeDay } from '../../lib/vn-time.ts';
import { debtKey, type Held } from '../../milestones/debt.ts';
import { nameOfCum } from '../../people/person-label.ts';
import { reportPeriodOf } from '../../reports/due-day.ts';
import type { Item } from '../item.ts';
import { progressKey } from '../progress-key.ts';
import { leads, onPages } from '../plan/pages.ts';
import { asksOf, isOf, openOf, type World } from '../world.ts';
import { deadlineText } from './deadline-text.ts';
import { progressOf } from './block.ts';
import { shortUnit } from './names.ts';
import { REMINDER_TEXTS as TEXTS } from './reminder-texts.ts';

/** The morning page as it is true now; null when nothing on it is open any more, or it is not this person's. */
export function pageText(world: World, person: string, items: readonly Item[]): string | null {
  const isCentre = items.every(({ cum }) => cum === null);
  const open = onPages(world);
  if (isCentre) {
    const roles = world.register.standings.get(person)?.roles ?? [];
    if (!roles.some(({ role }) => role === 'van-phong-trung-uong')) return null;
    const parts = items.flatMap((item) =>
      centrePart(
        open.filter(({ occurrence }) => isOf(occurrence, item)),
        world,
      ),
    );
    return parts.length === 0 ? null : [TEXTS.centreTitle(writeDay(world.register.day)), ...parts].join('\n\n');
  }
  const cums = [...new Set(items.flatMap(({ cum }) => cum ?? []))].filter((cum) => leads(world, person, cum));
  const parts = cums.flatMap((cum) => {
    const lines = open
      .filter((held) => held.cum === cum && items.some((item) => item.cum === cum && isOf(held.occurrence, item)))
      .map(
        (held) =>
          `- ${held.occurrence.milestone.name}, ${deadlineText(held.occurrence, world)}: ${standing(held, world)}.`,
      );
    const title = TEXTS.pageTitle(nameOfCum(cum, world.register.today), writeDay(world.register.day));
    return lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  });
  return parts.length === 0 ? null : [...parts, TEXTS.askNudge].join('\n\n');
}

function centrePart(open: readonly Held[], world: World): readonly string[] {
  const [first] = open;
  if (first === undefined) return [];
  const { occurrence } = first;
  const lines = open.map((held) => `- ${nameOfCum(held.cum!, world.register.today)}: ${standing(held, world)}.`);
  return [[`${occurrence.milestone.name}, ${deadlineText(occurrence, world)}:`, ...lines].join('\n')];
}

/** `3/5 đã nộp; chưa: Gia Lai (8/48, hỏi 2 lần), Kon Tum (chưa mở)`. */
function standing(held: Held, world: World): string {
  const units = held.debtors.filter((one) => one.kind === 'don-vi');
  const open = openOf(held, world).filter((one) => one.kind === 'don-vi');
  const isReport = reportPeriodOf(held.occurrence) !== null;
  const count = (isReport ? TEXTS.pageCount : TEXTS.pageCountDone)(units.length - open.length, units.length);
  return `${count}; ${TEXTS.missing(open.map(({ donVi }) => unitStanding(held, donVi, world)).join(', '))}`;
}

function unitStanding({ occurrence }: Held, donVi: string, world: World): string {
  const period = reportPeriodOf(occurrence);
  const extendedTo = period === null ? undefined : world.extensions.get(progressKey(donVi, period));
  const debt = debtKey(occurrence, { kind: 'don-vi', donVi });
  const times = new Set(
    asksOf(world, debt, { due: extendedTo ?? occurrence.due })
      .filter(({ kind }) => kind !== 'climb')
      .map(({ at }) => at.getTime()),
  ).size;
  const isThere = [...world.register.standings.values()].some(
    ({ person }) => person.donVi === donVi && world.people.has(person.code),
  );
  const facts = [
    isThere ? (period === null ? null : (progressOf(occurrence, donVi, world) ?? TEXTS.notBegun)) : TEXTS.nobody,
    times > 0 ? TEXTS.asked(times) : null,
    extendedTo !== undefined && extendedTo > occurrence.last ? TEXTS.extended(writeDay(extendedTo)) : null,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? shortUnit(donVi, world) : `${shortUnit(donVi, world)} (${facts.join(', ')})`;
}
