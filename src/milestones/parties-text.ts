import { fold } from '../lib/fold.ts';
import { type Party, PARTIES } from './milestone.ts';

const ALSO: Readonly<Record<string, readonly Party[]>> = {
  'toan cum': ['thanh-vien', 'cum-truong', 'cum-pho'],
  'cac don vi': ['thanh-vien'],
  'thanh vien cum': ['thanh-vien'],
  'cac thanh vien': ['thanh-vien'],
  'cum truong cac cum': ['cum-truong'],
  'cum pho cac cum': ['cum-pho'],
  'moi don vi': ['don-vi'],
  'tat ca cac don vi': ['don-vi'],
  'trung uong': ['trung-uong'],
  lhhvn: ['trung-uong'],
  vusta: ['trung-uong'],
};

/** `Các đơn vị trong cụm, Cụm trưởng` -> parties in the order of `PARTIES`; or the part that names none. */
export function readParties(text: string): { readonly parties: readonly Party[]; readonly unknown: string | null } {
  const parts = text
    .split(/[,;]|\s+và\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => ({ part, parties: partiesOf(fold(part).replace(/\s+/g, ' ')) }));
  const named = new Set(found.flatMap(({ parties }) => parties));
  return {
    parties: (Object.keys(PARTIES) as Party[]).filter((party) => named.has(party)),
    unknown: found.find(({ parties }) => parties.length === 0)?.part ?? null,
  };
}

export function writeParties(parties: readonly Party[]): string {
  return parties.map((party) => PARTIES[party]).join(', ');
}

function partiesOf(name: string): readonly Party[] {
  const own = (Object.keys(PARTIES) as Party[]).find((party) => party === name || fold(PARTIES[party]) === name);
  return own === undefined ? (ALSO[name] ?? []) : [own];
}
