import type { NumberFormat } from '../text/list-label.ts';
import { attributeOf, elementsOf, unescapeXml, valueOf } from './xml-text.ts';

/** One level of a list as Word stores it (ECMA-376 17.9). */
export interface NumberingLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** `%1.`, `Điều %1.`, `%1.%2)`; a bullet's sign. */
  readonly text: string;
}

export interface Numbering {
  /** The list behind a `w:numId`; lists that share `counters` go on counting each other's items. */
  readonly lists: ReadonlyMap<
    string,
    { readonly counters: string; readonly levels: ReadonlyMap<number, NumberingLevel> }
  >;
  /** Lists that a paragraph style brings along. */
  readonly styles: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
}

/** Reads `word/numbering.xml` and the list settings of `word/styles.xml`; an empty text stands for a missing part. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstracts = new Map<string, Map<number, NumberingLevel>>();
  for (const xml of elementsOf(numberingXml, 'abstractNum')) {
    abstracts.set(attributeOf(xml, 'w:abstractNumId') ?? '', readLevels(xml));
  }
  const lists = new Map<string, { counters: string; levels: Map<number, NumberingLevel> }>();
  for (const xml of elementsOf(numberingXml, 'num')) {
    const id = attributeOf(xml, 'w:numId') ?? '';
    const abstractId = valueOf(xml, 'abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstractId));
    const overrides = elementsOf(xml, 'lvlOverride');
    for (const override of overrides) applyOverride(levels, override);
    lists.set(id, { counters: overrides.length > 0 ? `num ${id}` : `abstract ${abstractId}`, levels });
  }
  return { lists, styles: readStyles(stylesXml) };
}

function readLevels(xml: string): Map<number, NumberingLevel> {
  return new Map(elementsOf(xml, 'lvl').map((level) => [Number(attributeOf(level, 'w:ilvl') ?? 0), readLevel(level)]));
}

function readLevel(xml: string): NumberingLevel {
  const format = readFormat(valueOf(xml, 'numFmt') ?? 'decimal');
  return { start: Number(valueOf(xml, 'start') ?? 1), format, text: unescapeXml(valueOf(xml, 'lvlText') ?? '') };
}

function applyOverride(levels: Map<number, NumberingLevel>, xml: string): void {
  const at = Number(attributeOf(xml, 'w:ilvl') ?? 0);
  const [replaced] = elementsOf(xml, 'lvl');
  const level = replaced === undefined ? levels.get(at) : readLevel(replaced);
  const start = valueOf(xml, 'startOverride');
  if (level !== undefined) levels.set(at, start === null ? level : { ...level, start: Number(start) });
}

function readFormat(name: string): NumberFormat {
  switch (name) {
    case 'decimalZero':
    case 'lowerLetter':
    case 'upperLetter':
    case 'lowerRoman':
    case 'upperRoman':
    case 'bullet':
    case 'none':
      return name;
    default:
      return 'decimal';
  }
}

function readStyles(stylesXml: string): Numbering['styles'] {
  const own = new Map<string, { numId: string | null; level: number; basedOn: string | null }>();
  for (const xml of elementsOf(stylesXml, 'style')) {
    const properties = elementsOf(xml, 'numPr')[0] ?? '';
    const level = Number(valueOf(properties, 'ilvl') ?? 0);
    own.set(attributeOf(xml, 'w:styleId') ?? '', {
      numId: valueOf(properties, 'numId'),
      level,
      basedOn: valueOf(xml, 'basedOn'),
    });
  }
  const styles = new Map<string, { numId: string; level: number }>();
  for (const id of own.keys()) {
    let style = own.get(id);
    for (let depth = 0; style !== undefined && style.numId === null && depth < 20; depth++)
      style = own.get(style.basedOn ?? '');
    if (style !== undefined && style.numId !== null) styles.set(id, { numId: style.numId, level: style.level });
  }
  return styles;
}
