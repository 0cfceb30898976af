/** An affine map of PDF: `[a b c d e f]` (ISO 32000 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
}

/** A matrix as pdf.js hands it over: an array or a typed array of six numbers; null for anything else. */
export function toMatrix(value: unknown): Matrix | null {
  const numbers = Array.from((value ?? []) as ArrayLike<number>);
  const [a, b, c, d, e, f] = numbers;
  return f === undefined || !numbers.every(Number.isFinite) ? null : [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
}
