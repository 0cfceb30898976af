/**
 * A code for somebody who has none yet: the unit's code without what all units begin with, and the next number nobody has,
 * `LHH-LAM-DONG` -> `LAM-DONG-03`. `known`: every code that was ever given.
 */
export function nextPersonCode(donVi: string, known: Iterable<string>): string {
  const stem = donVi.replace(/^LHH-(?=.)/, '');
  const lead = `${stem}-`;
  let last = 0;
  for (const code of known) {
    const number = code.startsWith(lead) ? code.slice(lead.length) : '';
    if (/^\d{1,6}$/.test(number)) last = Math.max(last, Number(number));
  }
  return `${lead}${String(last + 1).padStart(2, '0')}`;
}
