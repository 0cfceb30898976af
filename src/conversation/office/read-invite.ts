import { fold } from '../../lib/fold.ts';
import { bareName } from '../../people/bare-name.ts';
import type { Role } from '../../people/role.ts';

/** What was said in one line of whom to invite; texts as typed, still to be looked up. */
export interface SaidInvite {
  readonly role: Role | null;
  /** A unit or a cluster, and maybe a name behind or before it; empty when nothing was said. */
  readonly place: string;
  readonly name: string | null;
}

/** What roles are called, the longer words first. */
const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/\b(?:van phong trung uong|van phong tw|vp trung uong|trung uong|tw)\b/, 'van-phong-trung-uong'],
  [/\b(?:thu ky cum|thu ky|tk cum)\b/, 'thu-ky-cum'],
  [/\b(?:cum truong|truong cum)\b/, 'cum-truong'],
  [/\b(?:cum pho|pho cum)\b/, 'cum-pho'],
  [/\b(?:lanh dao don vi|lanh dao|chanh van phong|chu tich|pho chu tich|tong thu ky)\b/, 'lanh-dao-don-vi'],
  [/\b(?:chuyen vien|can bo tong hop|can bo|nhan vien|cv)\b/, 'chuyen-vien'],
  [/\b(?:van hanh|quan tri he thong|ky thuat)\b/, 'van-hanh'],
];
const NAME = /(?:^|\s)(?:ho (?:va )?ten|ten)(?: la)?:?\s+/;
const FILLER = /^(?:(?:them|giup|cho|mot|1|nguoi|ban|dong chi|vao|lam|la|voi vai tro|vai tro|moi)\s+)+/;
const BEFORE_PLACE = /^(?:(?:cua|cho|tai|o|thuoc|don vi|ben|vao|la|cap)\s+)+/;
const SIDE = /^[\s,;:–-]+|[\s,;:–-]+$/g;

/** Takes "chuyên viên Lâm Đồng tên Nguyễn Văn A", "Nguyễn Văn A làm chuyên viên Lâm Đồng" apart. */
export function readInvite(said: string): SaidInvite {
  // Composed letters fold to one each, so places in the folded text are places in the text.
  const text = said.normalize('NFC').replace(/\s+/g, ' ').trim();
  const named = NAME.exec(fold(text));
  const name = named ? bareName(text.slice(named.index + named[0].length)) : null;
  const rest = named ? text.slice(0, named.index) : text;
  const found = findRole(rest);
  if (found === null) return { role: null, place: without(BEFORE_PLACE, without(FILLER, rest)), name };
  const before = bareName(without(FILLER, rest.slice(0, found.from)).replace(/(?:^|\s)(?:làm|lam|là|la)\s*$/iu, ''));
  const after = without(BEFORE_PLACE, rest.slice(found.to).replace(SIDE, ''));
  return { role: found.role, place: after, name: name ?? (before === '' ? null : before) };
}

/** The role somebody names, and nothing else; null when it is something else. */
export function readRoleWords(said: string): Role | null {
  return findRole(said.normalize('NFC'))?.role ?? null;
}

function findRole(text: string): { readonly role: Role; readonly from: number; readonly to: number } | null {
  const plain = fold(text);
  for (const [words, role] of ROLE_WORDS) {
    const match = words.exec(plain);
    if (match) return { role, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function without(before: RegExp, text: string): string {
  const trimmed = text.replace(SIDE, '');
  return trimmed.slice(before.exec(`${fold(trimmed)} `)?.[0].length ?? 0).trim();
}
