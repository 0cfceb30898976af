import { fold } from '../../lib/fold.ts';
import { readHundredths } from '../points.ts';
import type { Best, Rule, Scale } from '../rule.ts';
import { all, type Parsed, read, refuse, shown } from './parsed.ts';
import { readScale } from './read-scale.ts';
import { tidy } from './tidy.ts';

const CODE = String.raw`[A-Za-z0-9.]+`;
const LESS = new RegExp(String.raw`^([\d.,]+) trừ (${CODE}(?:, ?${CODE})*)(?:,? không (?:dưới|thấp hơn) 0)?$`, 'iu');

/**
 * A rule as a clerk writes it: scales joined by ` + ` (all together) and ` hoặc ` (whichever gives most), each beginning with the name
 * of its figure when the row has several; or `50 trừ X1, X2`. `names` are those of the row's figures, '' for an unnamed one.
 */
export function readRule(text: string, names: readonly string[]): Parsed<Rule> {
  const tidied = tidy(text);
  const less = LESS.exec(tidied);
  if (less) {
    const full = readHundredths(less[1]!);
    if (full === null) return refuse(`“${shown(less[1]!)}” không phải số điểm.`);
    return read({ kind: 'less', full, penalties: less[2]!.split(/, ?/).map((code) => code.toUpperCase()) });
  }
  const parts = all(tidied.split(/(?<=\d) ?\+ ?/).map((part) => readPart(part, names)));
  if (parts.kind === 'refused') return parts;
  const [first, ...others] = parts.value;
  return read(others.length === 0 ? first! : { kind: 'sum', parts: parts.value });
}

function readPart(text: string, names: readonly string[]): Parsed<Scale | Best> {
  const parts = all(text.split(/(?<=\d) hoặc /iu).map((part) => readNamed(part, names)));
  if (parts.kind === 'refused') return parts;
  const [first, ...others] = parts.value;
  return read(others.length === 0 ? first! : { kind: 'best', parts: parts.value });
}

function readNamed(text: string, names: readonly string[]): Parsed<Scale> {
  if (names.length === 0) return refuse(`Cần ghi ở cột “Số liệu” lấy số nào để tính “${shown(text)}”.`);
  const named = names
    .filter((name) => name !== '' && startsWith(text, name))
    .toSorted((a, b) => b.length - a.length)[0];
  if (named !== undefined) return readScale(named, text.slice(named.length).replace(/^[: ]+/, ''));
  if (names.length === 1) return readScale(names[0]!, text);
  return refuse(`“${shown(text)}” phải bắt đầu bằng tên một số liệu ở cột “Số liệu”: ${names.join(', ')}.`);
}

function startsWith(text: string, name: string): boolean {
  return fold(text.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
