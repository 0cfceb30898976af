import type { Day } from '../lib/vn-time.ts';
import { type DonVi, donViOn } from './don-vi.ts';
import { type ComparedName, compareName, initials } from './unit-name.ts';

export type FoundDonVi =
  /** `formerly` is the unit that was named when another one has its place on that day (merged), or its older name; else null. */
  | { readonly kind: 'one'; readonly donVi: DonVi; readonly formerly: DonVi | null }
  | { readonly kind: 'several'; readonly units: readonly DonVi[] }
  | { readonly kind: 'none' };

/** One way to fit a name, the surest first; as soon as one way finds something, the weaker ones are not asked. */
type Fits = (unit: DonVi, names: readonly ComparedName[]) => boolean;

/**
 * The unit somebody means on a day: by its code, any of its names past or present, an alias, the first letters, or some words of a
 * name; diacritics decide between names that are alike without them. A unit that was merged leads to the one that took it over.
 */
export function findDonVi(units: readonly DonVi[], text: string, day: Day): FoundDonVi {
  const asked = compareName(text);
  if (asked.folded === '') return { kind: 'none' };
  for (const fits of waysToFit(text, asked)) {
    const found = new Map<string, { donVi: DonVi; said: DonVi }>();
    for (const unit of units) {
      const donVi = fits(unit, namesOf(unit)) ? donViOn(units, unit.code, day) : null;
      if (donVi !== null && found.get(donVi.code)?.said !== donVi) found.set(donVi.code, { donVi, said: unit });
    }
    const [first, ...others] = found.values();
    if (first === undefined) continue;
    if (others.length > 0) return { kind: 'several', units: [...found.values()].map(({ donVi }) => donVi) };
    return { kind: 'one', donVi: first.donVi, formerly: first.said === first.donVi ? null : first.said };
  }
  return { kind: 'none' };
}

function waysToFit(text: string, asked: ComparedName): readonly Fits[] {
  const code = text.trim().toUpperCase();
  const run = ` ${asked.words.join(' ')} `;
  const letters = asked.words.length === 1 && /^\p{L}{2,5}$/u.test(asked.folded) ? asked.folded : null;
  return [
    (unit) => unit.code === code,
    // Typed without any diacritics it may still mean a name that has them.
    (_, names) => asked.exact !== asked.folded && names.some(({ exact }) => exact === asked.exact),
    (_, names) => names.some(({ folded }) => folded === asked.folded),
    (_, names) => letters !== null && names.some((name) => initials(name) === letters),
    (_, names) => names.some(({ words }) => ` ${words.join(' ')} `.includes(run)),
  ];
}

/** Names are compared far more often than they change: each unit's are taken apart once. */
const takenApart = new WeakMap<DonVi, readonly ComparedName[]>();

function namesOf(unit: DonVi): readonly ComparedName[] {
  const known = takenApart.get(unit);
  if (known) return known;
  const names = [unit.name, ...unit.aliases].map(compareName);
  takenApart.set(unit, names);
  return names;
}
