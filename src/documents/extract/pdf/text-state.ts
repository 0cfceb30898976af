import { IDENTITY, type Matrix, multiply, translation } from './matrix.ts';
import type { Glyph } from './page-content.ts';

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The graphics state that places text (ISO 32000 9.3); `save` and `restore` copy it whole. */
export interface TextState {
  ctm: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  scale: number;
  leading: number;
  bold: boolean;
  rise: number;
}

/** Follows the text operators of a page and notes where every letter stands. */
export class TextCursor {
  readonly glyphs: Glyph[] = [];
  private matrix: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = matrix;
  }

  move(x: number, y: number): void {
    this.setMatrix(multiply(translation(x, y), this.line));
  }

  /** `showText`: letters, and numbers that move against the writing direction by thousandths of the size. */
  show(items: readonly unknown[], state: TextState): void {
    for (const item of items) {
      if (typeof item === 'number') this.advance((-item * state.size * state.scale) / 1000);
      else if (isGlyph(item)) this.place(item, state);
    }
  }

  private place(glyph: PdfGlyph, state: TextState): void {
    const width = (glyph.width / 1000) * state.size;
    const [a, b, c, d, x, y] = multiply(multiply(translation(0, state.rise), this.matrix), state.ctm);
    if (glyph.unicode.trim() !== '') {
      this.glyphs.push({
        text: glyph.unicode,
        x,
        y,
        width: Math.abs(width) * state.scale * Math.hypot(a, b),
        size: Math.abs(state.size) * Math.hypot(c, d),
        bold: state.bold,
        turn: quarterTurns(a, b),
      });
    }
    this.advance((width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale);
  }

  private advance(by: number): void {
    this.matrix = multiply(translation(by, 0), this.matrix);
  }
}

function isGlyph(item: unknown): item is PdfGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';
}

function quarterTurns(a: number, b: number): Glyph['turn'] {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b >= 0 ? 1 : 3;
}
