import type { Extracted } from '../extract/extracted.ts';
import { isUpperCase } from '../structure/label.ts';
import { shorten } from '../structure/place.ts';
import { clean, readUnits } from '../structure/read-units.ts';
import type { Line, Unit } from '../structure/unit.ts';
import type { VanBan } from '../van-ban.ts';
import { firstDay } from './days.ts';
import { isSampleLine, readHeadLine } from './head-line.ts';
import { readHead } from './head.ts';
import { inRunningCase } from './issuer.ts';
import { kindOfNumber } from './kind.ts';
import { readRelations } from './relations.ts';
import type { Sidecar } from './sidecar.ts';
import { readTerm } from './term.ts';

const LONGEST_TITLE = 200;
/** A law tells in its last lines when it was passed. */
const PASSED = /thông qua\s+(?:ngày|vào ngày)/iu;

/**
 * Reads what is known of a document out of its text, by the form of Nghị định 30/2020. `fallbackTitle` is for a text without any
 * title (the file's name). What the sidecar sets wins.
 */
export function readVanBan(
  extracted: Extracted,
  given: {
    readonly id: string;
    readonly fallbackTitle: string;
    readonly audience: VanBan['audience'];
    readonly sidecar: Sidecar;
  },
): VanBan {
  const units = readUnits(extracted);
  const head = readHead(units);
  const text = units.flatMap((unit) => (unit.kind === 'line' ? [unit.text] : [])).join('\n');
  const issuedOn = given.sidecar.issuedOn ?? head.issuedOn ?? passedOn(text);
  const number = given.sidecar.number ?? head.number;
  const title = head.title ?? firstHeading(units) ?? firstLine(units) ?? given.fallbackTitle;
  const named = head.kind === 'Luật' && !/^(bộ )?luật/iu.test(title) ? `Luật ${title}` : title;
  return {
    id: given.id,
    number,
    kind: head.kind ?? (number === null ? null : kindOfNumber(number)),
    issuer: head.issuer === null ? null : inRunningCase(head.issuer, text),
    title: isUpperCase(title) ? inRunningCase(named, text) : named,
    issuedOn,
    ...readTerm(text, issuedOn),
    relations: readRelations(title, text, number),
    sample: hasSampleLine(extracted),
    audience: given.audience,
    ...given.sidecar,
  };
}

function passedOn(text: string): string | null {
  const line = text.split('\n').find((one) => PASSED.test(one));
  return line === undefined ? null : firstDay(line.slice(line.search(PASSED)));
}

function firstHeading(units: readonly Unit[]): string | undefined {
  const found = units.find(
    (unit): unit is Line => unit.kind === 'line' && unit.level !== null && readHeadLine(unit.text) !== 'sample',
  );
  return found && shorten(found.text, LONGEST_TITLE);
}

function firstLine(units: readonly Unit[]): string | undefined {
  const found = units.find(
    (unit): unit is Line => unit.kind === 'line' && ['capitals', 'other', 'kind'].includes(readHeadLine(unit.text)),
  );
  return found && shorten(found.text, LONGEST_TITLE);
}

function hasSampleLine(extracted: Extracted): boolean {
  return extracted.blocks.some((block) =>
    block.kind === 'table' ? block.rows.some((row) => isSampleLine(clean(row.join(' ')))) : isSampleLine(block.text),
  );
}
