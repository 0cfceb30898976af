import { fold } from '../lib/fold.ts';

/** Words around a day that say nothing about it. */
const BEFORE = /^(?:(?:da|vang|ok|vao|la|khoang|dung|han)(?= ) )+/;
const AFTER = /(?: (?:nhe|nha|nhen|a|em|anh|chi|ad|do|thoi|roi|duoc khong|duoc ko|dc k))+$/;

/**
 * What was typed as the readers of days see it: without diacritics, one space between words. What would fold into the same letters is told
 * apart before, as far as it was typed with diacritics: `thứ sáu` -> `thu 6`, `tháng sau` -> `thang toi`, `mốt` -> `ngay kia`.
 */
export function dayWords(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const apart = lower
    .replace(/(?<!\p{L})sáu(?!\p{L})/gu, '6')
    .replace(/(?<!\p{L})(?:ngày )?mốt(?!\p{L})/gu, 'ngày kia')
    .replace(/(?<!\p{L})tháng sau(?!\p{L})/gu, 'tháng tới')
    .replace(/(?<!\p{L})tối(?!\p{L})/gu, 'dem');
  const words = fold(apart)
    .replace(/[–—−]/g, '-')
    .replace(/[^\p{L}\p{N}/.:-]+/gu, ' ')
    .replace(/[.]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(BEFORE, '').replace(AFTER, '');
}

const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

export const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;

/** `3` or `ba` -> 3. */
export function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
