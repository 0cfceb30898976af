import { unescapeXml } from '../docx/xml-text.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Null when the workbook points nowhere. */
  readonly path: string | null;
}

/** The sheets of a workbook in their order, from `xl/workbook.xml` and its relations. */
export function readSheetParts(workbookXml: string, relationsXml: string): readonly SheetPart[] {
  const targets = new Map<string, string>();
  for (const [tag] of relationsXml.matchAll(/<Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescapeXml(attribute(tag, 'name') ?? ''),
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    path: targets.get(attribute(tag, '(?:\\w+:)?id') ?? '') ?? null,
  }));
}

/** A merged range, rows and columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The merged ranges of a sheet (`<mergeCell ref="A1:C2"/>`). */
export function readMergedRanges(sheetXml: string): readonly MergedRange[] {
  return [...sheetXml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    (match) => ({
      top: Number(match[2]) - 1,
      left: columnIndex(match[1] ?? ''),
      bottom: Number(match[4]) - 1,
      right: columnIndex(match[3] ?? ''),
    }),
  );
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
