import type { Matrix } from './matrix.ts';

/** One letter on a page, in points, from the page's upper left corner as it is seen (rotation already undone). */
export interface Glyph {
  readonly text: string;
  /** Left end of its baseline. */
  readonly x: number;
  /** Of its baseline; grows downwards. */
  readonly y: number;
  readonly width: number;
  /** The font's size on the page. */
  readonly size: number;
  readonly bold: boolean;
  /** Quarter turns of its writing direction against the page: 0 for upright text. */
  readonly turn: 0 | 1 | 2 | 3;
}

/** A drawn line that runs along an axis: from `from` to `to`, at the height (or column) `at`. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** What pdf.js gives for a page: operators and their arguments, side by side. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of pdf.js's operators by their names. */
export type OperatorNames = Readonly<Record<string, number>>;

export interface PageFrame {
  /** User space -> the page as it is seen. */
  readonly transform: Matrix;
  readonly isBold: (fontId: string) => boolean;
}
