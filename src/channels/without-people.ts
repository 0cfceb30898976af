const LONGEST = 150;

/**
 * What a messenger says of a failure, without what it may quote of people: all from the first quotation mark on, and everything
 * that looks like an id. Pure.
 */
export function withoutPeople(description: string): string {
  return description
    .replace(/["“'‘«].*/su, '…')
    .replace(/(?<![\p{L}\d])-?(?=[\p{L}\d]*\d)[\p{L}\d]{8,}/gu, '…')
    .slice(0, LONGEST);
}
