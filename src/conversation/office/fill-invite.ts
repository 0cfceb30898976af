import { type FoundDonVi, findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { compareName } from '../../cum-thi-dua/unit-name.ts';
import { fold } from '../../lib/fold.ts';
import { bareName } from '../../people/bare-name.ts';
import { readName } from '../../people/person-name.ts';
import type { RegisterToday } from '../../people/register.ts';
import { EMPTY_DRAFT, type InviteDraft } from './invite-draft.ts';
import { readInvite } from './read-invite.ts';

/** An invite as far as it is known, and what of the words could not be placed. */
export interface FilledInvite {
  readonly draft: InviteDraft;
  /** Words that should name a unit and don't, or name several. */
  readonly unit: { readonly said: string; readonly found: FoundDonVi } | null;
  /** A name was said that nobody can have. */
  readonly isNoName: boolean;
}

/** What was said in one line, looked up: the unit by any of its names, old ones too, a name before or behind it. */
export function fillInvite(said: string, register: RegisterToday): FilledInvite {
  const { draft, unit } = fill(said, register);
  const read = draft.name === null ? null : readName(draft.name);
  const name = read?.kind === 'name' ? read.name : null;
  return { draft: { ...draft, name }, unit, isNoName: read?.kind === 'trouble' };
}

function fill(said: string, register: RegisterToday): Omit<FilledInvite, 'isNoName'> {
  const { role, place, name } = readInvite(said);
  const draft: InviteDraft = { ...EMPTY_DRAFT, role, name };
  if (place === '') return { draft, unit: null };
  const cum = findCum(place, register);
  if (cum !== null) return { draft: { ...draft, cum }, unit: null };
  const found = findDonVi(register.units, place, register.day);
  if (found.kind === 'one') return { draft: { ...draft, unit: found.donVi.code }, unit: null };
  const divided = name === null ? divide(place, register) : null;
  if (divided !== null) return { draft: { ...draft, ...divided }, unit: null };
  return { draft, unit: { said: place, found } };
}

/** The cluster somebody names: by its code or its name; "cụm Tây Nguyên" and "Tây Nguyên" are the same. */
export function findCum(said: string, { today }: RegisterToday): string | null {
  const bare = (text: string): string =>
    fold(text.normalize('NFC'))
      .replace(/^(?:cum|khoi)\s+(?:thi dua\s+)?/, '')
      .replace(/\s+/g, ' ')
      .trim();
  const isNamedSo = /^(?:cum|khoi)\b/.test(fold(said));
  const found = today.clusters.filter(
    ({ code, name }) => code === said.trim().toUpperCase() || (isNamedSo && bare(name) === bare(said)),
  );
  return found.length === 1 ? found[0]!.code : null;
}

/** "Lâm Đồng Nguyễn Văn A" or "Nguyễn Văn A Lâm Đồng": the longest part that is one unit, and a name. */
function divide(text: string, { units, day }: RegisterToday): { readonly unit: string; readonly name: string } | null {
  const words = text.split(' ');
  for (let length = words.length - 2; length > 0; length -= 1) {
    for (const [unit, name] of [
      [words.slice(0, length), words.slice(length)],
      [words.slice(-length), words.slice(0, -length)],
    ] as const) {
      const found = isWholeName(unit.join(' '), units) ? findDonVi(units, unit.join(' '), day) : null;
      if (found?.kind === 'one') return { unit: found.donVi.code, name: bareName(name.join(' ')) };
    }
  }
  return null;
}

/** A word of a person's name is a word of some unit's name soon enough: only a whole one counts here. */
function isWholeName(text: string, units: RegisterToday['units']): boolean {
  const { folded } = compareName(text);
  const code = text.toUpperCase();
  return units.some(
    (unit) => unit.code === code || [unit.name, ...unit.aliases].some((name) => compareName(name).folded === folded),
  );
}
