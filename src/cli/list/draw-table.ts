/** Rows of text under their headers, in columns as wide as what stands in them; the last one is not padded. */
export function drawTable(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headers.map((header, x) => Math.max(width(header), ...rows.map((row) => width(row[x] ?? ''))));
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, x) => cell + ' '.repeat(Math.max(0, (widths[x] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd();
  return [draw(headers), draw(widths.map((size) => '-'.repeat(size))), ...rows.map(draw)];
}

/** Vietnamese letters take one place each in NFC. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
