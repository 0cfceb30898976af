import type { CumThiDua } from '../../cum-thi-dua/cum-thi-dua.ts';
import type { Organisation } from '../../cum-thi-dua/organisation.ts';
import { fold } from '../../lib/fold.ts';

const NUMBER = /\bcum (?:thi dua )?(?:so )?(\d{1,2})\b/;
/** Of what people say around a cluster's name, nothing tells which one it is. */
const COMMON = new Set(['cum', 'thi', 'dua', 'so', 'mau', 'tinh', 'khoi', 'lien', 'hiep', 'hoi']);

/**
 * The cluster a folded question is about: by its number, by a word of its name, or the asker's own one among those of the Liên hiệp
 * Hội Việt Nam. Null when it can't be told.
 */
export function cumMeant(plain: string, { clusters, members }: Organisation, donVi: string): CumThiDua | null {
  const number = NUMBER.exec(plain)?.[1];
  if (number !== undefined) return only(clusters.filter(({ name }) => wordsOf(name).includes(number)));
  const asked = new Set(plain.split(' '));
  const named = clusters.filter(({ name }) => {
    const own = wordsOf(name).filter((word) => !COMMON.has(word));
    return own.length > 0 && own.every((word) => asked.has(word));
  });
  if (named.length > 0) return only(named);
  const isOfAnother = /\b(?:mat tran|mttq|khoi|toan quoc|cua tinh)\b/.test(plain);
  const own = members.filter((member) => member.donVi === donVi).map(({ cum }) => cum);
  return isOfAnother ? null : only(clusters.filter(({ code, heThong }) => heThong === 'vusta' && own.includes(code)));
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
