import { apply, type Matrix } from './matrix.ts';
import type { OperatorNames, Rule } from './page-content.ts';

/** Thicker than this a filled box is a background, not a line. */
const THICKEST = 3;
const SHORTEST = 3;
/** pdf.js's codes within a path, and how many numbers follow each: move, line, cubic, quadratic, close. */
const PATH_CODES = [2, 2, 6, 4, 0] as const;

type Point = readonly [number, number];

/** The straight lines that a painted path leaves on the page: strokes along an axis, and thin filled boxes. */
export function rulesOfPath(args: readonly unknown[], OPS: OperatorNames, ctm: Matrix): Rule[] {
  const [paint, data] = args;
  if (paint === OPS['endPath']) return [];
  const filled = paint === OPS['fill'] || paint === OPS['eoFill'];
  const numbers = Array.isArray(data) ? (data[0] as unknown) : null;
  if (!(numbers instanceof Float32Array)) return [];
  return subpaths(numbers, ctm).flatMap((points) => (filled ? ruleOfBox(points) : rulesOfStroke(points)));
}

function subpaths(numbers: Float32Array, ctm: Matrix): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < numbers.length;) {
    const code = numbers[at] ?? 4;
    const length = PATH_CODES[code];
    if (length === undefined) return paths;
    if (code === 0) {
      current = [];
      paths.push(current);
    }
    if (code === 4 && current[0] !== undefined) current.push(current[0]);
    else if (length >= 2) current.push(apply(ctm, numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0));
    at += 1 + length;
  }
  return paths;
}

function rulesOfStroke(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, i) => ruleBetween(points[i] ?? point, point));
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const wide = Math.abs(x2 - x1);
  const high = Math.abs(y2 - y1);
  if (high < 1 && wide >= SHORTEST)
    return [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (wide < 1 && high >= SHORTEST)
    return [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

function ruleOfBox(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST && right - left >= SHORTEST)
    return [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= THICKEST && bottom - top >= SHORTEST)
    return [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
