/** What a cell holds, as read-excel-file gives it. */
export type CellValue = string | number | boolean | Date | null | undefined;

/**
 * A cell as it is read aloud in Vietnamese: a whole number plain (`1250000`, so that codes and years stay as they are), decimals
 * with a comma (`7,5`), a date `31/12/2026` (with `HH:mm` when it has a time), a Boolean `có`/`không`. Number formats are not
 * applied: 85 % is `0,85`.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'number' ? numberText(value) : dateText(value);
}

function numberText(value: number): string {
  // 15 digits is what Excel shows; beyond them a sum like 0.1 + 0.2 carries noise.
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15))).replace('.', ',');
}

/** A sheet knows no zone; the library gives its dates in UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [date = '', time = ''] = value.toISOString().split('T');
  const [year, month, day] = date.split('-');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${clock}`;
}
