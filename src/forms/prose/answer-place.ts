import type { FlatText, Place } from './flat-text.ts';

/** Around a number these are part of it: nobody may point at `1,5` in `1,5 tỷ` or at `tư` in `hai mươi tư`. */
const PART_BEFORE =
  /(?:(?<![a-z])(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|nghin|ngan|trieu|ty|ti|linh|le|am|khoang|chung|gan|hon|tren|duoi|uoc|ngot|xap xi|toi thieu|toi da|it nhat|vai|may|tu|den|~|>|<) ?)+$/;
const PART_BEHIND =
  /^(?: ?(?:%|\+)| ?(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|nghin|ngan|k|trieu|tr|ty|ti|ruoi|linh|le|phan tram|dong|d|vnd|hon|tro len)(?![a-z])(?:\d+)?| ?(?<=(?:nghin|ngan|tram|trieu|tr|ty|ti) ?)\d+)+/;
/** More of the same number, or the other end of a range or a ratio. */
const GLUED_BEFORE = /[\p{L}\p{N}]$|\d ?[.,/:x×-] ?$/u;
const GLUED_BEHIND = /^[\p{L}\p{N}]|^ ?[.,/:x×-] ?\d/u;

/** The whole number at a place that was pointed at; null when that place cuts one in two. */
export function wholeNumberAt({ text, folded }: FlatText, { from, to }: Place): Place | null {
  const before = lineBefore(folded, from);
  const behind = lineBehind(folded, to);
  const place = {
    from: from - (PART_BEFORE.exec(before)?.[0].length ?? 0),
    to: to + (PART_BEHIND.exec(behind)?.[0].length ?? 0),
  };
  return isCut(text, place) ? null : place;
}

/** True when a letter or digit goes on at either end. */
export function isCut(text: string, { from, to }: Place): boolean {
  return GLUED_BEFORE.test(lineBefore(text, from)) || GLUED_BEHIND.test(lineBehind(text, to));
}

/** No number is written in more. */
const LONGEST = 60;

function lineBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - LONGEST), at)
    .split('\n')
    .at(-1)!;
}

function lineBehind(text: string, at: number): string {
  return text.slice(at, at + LONGEST).split('\n')[0]!;
}
