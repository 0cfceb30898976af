/** Names a unit's report of a period. */
export function progressKey(donVi: string, period: string): string {
  return `${donVi}|${period}`;
}
