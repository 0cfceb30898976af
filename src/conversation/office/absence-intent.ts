import type { Typed } from '../typed.ts';
import { saidAfter } from './said-after.ts';

export type AbsenceIntent =
  /** Days and a name, as typed. */
  | { readonly kind: 'absence'; readonly said: string }
  | { readonly kind: 'absence-list' }
  | { readonly kind: 'absence-cancel' }
  /** The days are known; who acts is picked (`taker`), or as typed (`whom`). */
  | {
      readonly kind: 'absence-plan';
      readonly from: string;
      readonly to: string;
      readonly taker: string | null;
      readonly whom: string;
    }
  /** Yes to what the preview showed: these roles. */
  | {
      readonly kind: 'absence-yes';
      readonly from: string;
      readonly to: string;
      readonly taker: string;
      readonly roles: readonly string[];
    }
  | { readonly kind: 'absence-end' | 'absence-end-yes'; readonly ids: readonly number[] };

const COMMAND = /^\/vang(?: mat)?(?= |$)/;
/** "vắng mặt hội nghị bị trừ mấy điểm" is a question: in plain words a day must follow. */
const SPOKEN =
  /^(?:(?:toi|em|minh) )?(?:(?:xin|se|phai) )*(?:vang|nghi)(?: mat| phep)?(?= (?:tu |ngay |hom |sang |chieu )*(?:\d|mai\b|ngay mai|ngay kia|hom nay|tuan (?:sau|toi|nay)|thu (?:hai|ba|tu|nam|sau|bay)\b))/;
const LIST = /^(?:\/vang|lich vang|xem (?:lich )?vang|ban giao)$/;
const CANCEL = /^(?:\/huyvang|(?:huy|bo|thoi|ket thuc) (?:lich )?(?:vang(?: mat)?|ban giao)|\/vang (?:huy|thoi|het))$/;

export function readAbsence(typed: Typed): AbsenceIntent | null {
  if (CANCEL.test(typed.plain)) return { kind: 'absence-cancel' };
  if (LIST.test(typed.plain)) return { kind: 'absence-list' };
  const said = saidAfter(typed, COMMAND) ?? saidAfter(typed, SPOKEN);
  return said === null ? null : { kind: 'absence', said };
}
