import { type Figure, isReached, ratioOf } from './figure.ts';

const HEAD = ['figure', 'ours', 'baseline', 'ratio', 'goal', ''];

/** The figures as a table in plain text; every column but the first and the last is set to the right. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

function cells(figure: Figure): readonly string[] {
  const { name, unit, ours, baseline } = figure;
  const reached = isReached(figure);
  const verdict = reached === null ? '' : reached ? 'ok' : 'missed';
  return [name, write(ours, unit), write(baseline, unit), ratioOf(figure).toFixed(2), goalOf(figure), verdict];
}

function goalOf({ goal, unit }: Figure): string {
  if (goal === null) return '';
  const sign = 'atMost' in goal ? '<=' : '>=';
  const value = 'atMost' in goal ? goal.atMost : goal.atLeast;
  return goal.kind === 'ratio' ? `${sign} ${value} x` : `${sign} ${value} ${unit}`;
}

function write(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return unit === '/s' ? `${value.toFixed(digits)}/s` : `${value.toFixed(digits)} ${unit}`;
}
