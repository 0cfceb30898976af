import type { VanBan } from '../../documents/van-ban.ts';

/**
 * Whether a passage may answer for a year that was named: it or its document names that year, or the document holds for it and
 * has an end. A document in force without an end answers for this year, but not for years nobody has written of yet.
 */
export function fitsYear(year: number, thisYear: number, vanBan: VanBan, passageText: string): boolean {
  const named = yearsIn(vanBan.title);
  if (named.length > 0) return named.includes(year);
  if (yearsIn(passageText).includes(year)) return true;
  const from = vanBan.validFrom?.slice(0, 4) ?? vanBan.issuedOn?.slice(0, 4);
  if (from === undefined) return false;
  if (vanBan.validTo === null) return Number(from) === year || (Number(from) <= year && year === thisYear);
  return Number(from) <= year && year <= Number(vanBan.validTo.slice(0, 4));
}

/** The years a text names outside document numbers. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d/]\d{0,3}\/)(?<!\d)(20\d\d)(?![\d/])|\d{1,2}\/\d{1,2}\/(20\d\d)/g)].map((match) =>
    Number(match[1] ?? match[2]),
  );
}
