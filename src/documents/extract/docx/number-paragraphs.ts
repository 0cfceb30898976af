import { formatNumber } from '../text/list-label.ts';
import type { Numbering, NumberingLevel } from './numbering.ts';
import { escapeXml, valueOf } from './xml-text.ts';

/** Marks the run that holds a written-in number; it carries no format of its own. */
export const LABEL_STYLE = 'list-label';

const PROPERTIES = /<w:pPr(?:\s[^>]*)?>[\s\S]*?<\/w:pPr>/g;
const TRACKED = /<w:pPrChange[\s>][\s\S]*?<\/w:pPrChange>/g;
const LIST = /<w:numPr(?:\s*\/>|(?:\s[^>]*)?>[\s\S]*?<\/w:numPr>)/;

/**
 * `word/document.xml` with the numbers that Word only displays (`1.`, `a)`, `Điều 3.`) written into the text, and the paragraphs
 * no longer marked as list items. Without this a citation would lose the very number it cites, since a library that reads the
 * list knows neither its format nor its start. Limits: tracked changes of a number are not replayed.
 */
export function numberParagraphs(documentXml: string, numbering: Numbering): string {
  const counters = new Map<string, number[]>();
  return documentXml.replace(TRACKED, '').replace(PROPERTIES, (properties) => {
    const item = listItem(properties, numbering);
    if (item === null) return properties;
    const plain = properties.replace(LIST, '');
    const list = numbering.lists.get(item.numId);
    const level = list?.levels.get(item.level);
    if (list === undefined || level === undefined) return plain;
    const counted = counters.get(list.counters) ?? [];
    counters.set(list.counters, count(counted, item.level, list.levels));
    const label = labelOf(level, list.levels, counters.get(list.counters) ?? []);
    return label === ''
      ? plain
      : `${plain}<w:r><w:rPr><w:rStyle w:val="${LABEL_STYLE}"/></w:rPr><w:t xml:space="preserve">${escapeXml(label)} </w:t></w:r>`;
  });
}

function listItem(properties: string, numbering: Numbering): { numId: string; level: number } | null {
  const own = LIST.exec(properties)?.[0];
  const ofStyle = numbering.styles.get(valueOf(properties, 'pStyle') ?? '') ?? null;
  const numId = (own === undefined ? null : valueOf(own, 'numId')) ?? ofStyle?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const level = own === undefined ? null : valueOf(own, 'ilvl');
  return { numId, level: level === null ? (ofStyle?.level ?? 0) : Number(level) };
}

/** One more at `level`; deeper levels begin again, missing outer ones stand at their start. */
function count(counted: readonly number[], level: number, levels: ReadonlyMap<number, NumberingLevel>): number[] {
  const next = counted.slice(0, level + 1);
  for (let i = 0; i < level; i++) next[i] ??= levels.get(i)?.start ?? 1;
  const last = next[level];
  next[level] = last === undefined ? (levels.get(level)?.start ?? 1) : last + 1;
  return next;
}

function labelOf(
  level: NumberingLevel,
  levels: ReadonlyMap<number, NumberingLevel>,
  counted: readonly number[],
): string {
  if (level.format === 'bullet') return /^[+*–—•-]$/u.test(level.text) ? level.text : '-';
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatNumber(counted[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    })
    .trim();
}
