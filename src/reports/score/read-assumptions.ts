import type { Form } from '../../forms/definition/form.ts';
import type { ReadingContext } from '../../forms/values/answer-field.ts';
import { fold } from '../../lib/fold.ts';
import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import type { Assumption } from '../../tieu-chi/scoring/what-if.ts';
import { scoredFigures, type ScoredFigure } from './scored-figures.ts';
import { readFigure } from './read-figure.ts';

export type Assumed =
  | { readonly kind: 'assumed'; readonly assumptions: readonly Assumption[] }
  /** A name fits several figures; `said` says each without doubt. */
  | { readonly kind: 'which'; readonly name: string; readonly options: readonly Meant[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly code: string; readonly reason: string };

export interface Meant {
  readonly label: string;
  readonly said: string;
}

type Piece = { readonly name: string; readonly value: string };
type Found = Assumption | Exclude<Assumed, { kind: 'assumed' }>;

const LONGEST = 300;
const BETWEEN = /\s*;\s*|,\s+(?=[^,]*=)|\s+và\s+(?=\S*\d|.*=)|\s+va\s+(?=\S*\d|.*=)/iu;
const SIGN = /\s*=\s*|\s+(?:là|la|được|duoc|đạt|dat|lên|len|thành|thanh|còn|con|có|co|bằng|bang)\s+(?=-?\d)/iu;
const VALUE = /^(.+?)\s+(-?\d[\d.,]*\s*%?(?:\s+[\p{L}]+){0,4}|có|co|không|khong|rồi|roi|chưa|chua)$/iu;
const AROUND = /^(?:(?:muc|tieu chi|diem|so|co|duoc|dat|minh|don vi|toi|em|chung toi)(?: |$))+/;

/** What somebody supposes: `3.1 = 8`, `2.1 BCH = 2`, `tvpb 8 nhiem vu`, several of them with a semicolon between. */
export function readAssumptions(bang: BangTieuChi, form: Form, said: string, context: ReadingContext): Assumed {
  const figures = scoredFigures(bang, form);
  const pieces = said
    .normalize('NFC')
    .slice(0, LONGEST)
    .split(BETWEEN)
    .filter((piece) => piece.trim() !== '');
  const assumptions: Assumption[] = [];
  for (const piece of pieces) {
    const found = readPiece(figures, piece.trim(), context);
    if ('kind' in found) return found;
    assumptions.push(found);
  }
  return assumptions.length === 0 ? { kind: 'unknown', name: said.trim() } : { kind: 'assumed', assumptions };
}

function readPiece(figures: readonly ScoredFigure[], piece: string, context: ReadingContext): Found {
  const { name, value } = split(piece);
  const meant = figuresMeant(figures, name);
  const [only, another] = meant;
  if (only === undefined) return withNounAsName(figures, value, context) ?? { kind: 'unknown', name };
  if (another !== undefined)
    return {
      kind: 'which',
      name,
      options: meant.map((one) => ({ label: labelOf(one), said: `${sayOf(one)} = ${value}` })),
    };
  return withValue(only, value, context);
}

/** `có 8 nhiệm vụ TVPB`: what is meant stands behind the figure. */
function withNounAsName(figures: readonly ScoredFigure[], value: string, context: ReadingContext): Found | null {
  const [, number, noun] = /^(-?\d[\d.,]*\s*%?)\s+(.+)$/u.exec(value) ?? [];
  if (number === undefined || noun === undefined) return null;
  const meant = figuresMeant(figures, noun);
  const [only, another] = meant;
  if (only === undefined) return null;
  if (another !== undefined)
    return {
      kind: 'which',
      name: noun,
      options: meant.map((one) => ({ label: labelOf(one), said: `${sayOf(one)} = ${number}` })),
    };
  return withValue(only, number, context);
}

function withValue(figure: ScoredFigure, text: string, context: ReadingContext): Found {
  const { code, name, scale, label } = figure;
  const reading = readFigure(scale, `${label} ${code}`, text, context);
  switch (reading.kind) {
    case 'value':
      return { code, figure: name, value: reading.value };
    case 'unsure': {
      const [first, other] = reading.readings;
      if (first !== undefined && other === undefined) return { code, figure: name, value: first.value };
      return { kind: 'bad-value', code, reason: reading.why };
    }
    case 'inexact':
      return { code, figure: name, value: reading.near };
    case 'no-data':
      return { kind: 'bad-value', code, reason: 'Anh/chị cho một con số cụ thể để thử ạ.' };
    case 'refused':
      return { kind: 'bad-value', code, reason: reading.reason };
  }
}

function split(piece: string): Piece {
  const sign = SIGN.exec(piece);
  if (sign !== null && sign.index > 0)
    return { name: piece.slice(0, sign.index), value: piece.slice(sign.index + sign[0].length) };
  const [, name, value] = VALUE.exec(piece) ?? [];
  return name !== undefined && value !== undefined ? { name, value } : { name: piece, value: '' };
}

/** By its line, with the figure's name where the line has several; else by the whole name; else by words in it. */
function figuresMeant(figures: readonly ScoredFigure[], said: string): readonly ScoredFigure[] {
  const name = words(said);
  const line = /^(?:(?:muc|tieu chi|diem) )*(\d{1,2} \d{1,2}|[bxz] ?\d{1,2})(?: (.+))?$/.exec(name);
  if (line) {
    const code = /^\d/.test(line[1]!) ? line[1]!.replace(' ', '.') : line[1]!.replace(' ', '').toUpperCase();
    const own = figures.filter((figure) => figure.code === code);
    const named = line[2] === undefined ? own : own.filter((figure) => words(figure.name).includes(line[2]!));
    return named.length > 0 ? named : own;
  }
  const bare = name.replace(AROUND, '');
  if (bare.length < 2) return [];
  const exact = figures.filter(({ names }) => names.includes(bare));
  if (exact.length > 0) return exact;
  const run = figures.filter(({ names }) => names.some((one) => ` ${one} `.includes(` ${bare} `)));
  if (run.length > 0) return run;
  const all = bare.split(' ');
  return figures.filter(({ names }) => names.some((one) => all.every((word) => one.split(' ').includes(word))));
}

function labelOf({ code, name, label }: ScoredFigure): string {
  return `${code}. ${name === '' ? label : name}`;
}

function sayOf({ code, name }: ScoredFigure): string {
  return name === '' ? code : `${code} ${name}`;
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
