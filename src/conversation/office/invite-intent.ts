import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Typed } from '../typed.ts';
import type { InviteDraft } from './invite-draft.ts';
import { saidAfter } from './said-after.ts';

export type InviteIntent =
  | { readonly kind: 'invite'; readonly said: string }
  /** An answer to what was asked for this invite. */
  | { readonly kind: 'invite-answer'; readonly draft: InviteDraft; readonly said: string }
  /** An answer that was picked is in the draft. */
  | { readonly kind: 'invite-draft'; readonly draft: InviteDraft }
  | { readonly kind: 'invites' }
  /** `number`: as `invites` counts them, from 1. */
  | { readonly kind: 'revoke'; readonly number: number }
  | { readonly kind: 'revoke-yes'; readonly hash: string };

const COMMAND = /^(?:\/moi|(?:toi |em |minh )?(?:muon |can |xin )?(?:tao )?(?:ma )?moi(?: them)?)(?= |$)/;
/** In plain words a role must be named: "mới nhất", "mỗi quý" look the same without diacritics. */
const ROLE =
  /\b(?:chuyen vien|can bo|nhan vien|lanh dao|thu ky|cum truong|truong cum|cum pho|pho cum|trung uong|van hanh)\b/;
const SPOKEN_ALONE = /^(?:tao ma moi|moi nguoi(?: moi)?|moi them nguoi|moi thanh vien)$/;
const LIST = /^(?:\/mamoi|(?:xem )?(?:cac )?ma (?:da )?moi|danh sach (?:ma )?moi|ma dang moi)$/;
const REVOKE = /^(?:\/huyma|(?:huy|thu hoi|bo) ma(?: moi)?)(?: so)? (\d{1,2})$/;

export function readInviteCommand(typed: Typed): InviteIntent | null {
  const { plain, text } = typed;
  const number = REVOKE.exec(plain)?.[1];
  if (number !== undefined) return { kind: 'revoke', number: Number(number) };
  if (LIST.test(plain)) return { kind: 'invites' };
  if (SPOKEN_ALONE.test(plain)) return { kind: 'invite', said: '' };
  const said = saidAfter(typed, COMMAND);
  if (said === null) return null;
  if (plain.startsWith('/')) return { kind: 'invite', said };
  if (looksLikeQuestion(text)) return null;
  // With diacritics "mời" is itself; without, a role has to stand behind it.
  const word = /(?:^|\s)(m[oơờòóôồ]i)(?=\s|$)/iu.exec(text)?.[1]?.toLowerCase();
  const isMeant = word === 'mời' || (word === 'moi' && ROLE.test(plain));
  return isMeant ? { kind: 'invite', said } : null;
}
