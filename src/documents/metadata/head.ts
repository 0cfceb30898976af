import type { Day } from '../../lib/vn-time.ts';
import { readLabel } from '../structure/label.ts';
import type { Line, Unit } from '../structure/unit.ts';
import { firstDay } from './days.ts';
import { readHeadLine } from './head-line.ts';
import { beginsBody, issuingBody } from './issuer.ts';
import { readKindLine } from './kind.ts';
import { findNumbers, readNumberLine } from './number.ts';
import { goesOnAsTitle } from './title.ts';

/** What the first lines of a document say of it; `end` is the number of units they take. */
export interface Head {
  readonly end: number;
  readonly number: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly title: string | null;
}

/** A head is never longer. */
const MOST_UNITS = 40;
const LONGEST_LINE = 1_000;

/** Reads the head: the two columns of an official document, lines that stand for them, or just a title. */
export function readHead(units: readonly Unit[]): Head {
  const head = new Reading();
  let end = 0;
  for (const [index, unit] of units.slice(0, MOST_UNITS).entries()) {
    const taken =
      unit.kind === 'layout' && unit.part === 'head'
        ? head.takeColumns(unit.columns)
        : unit.kind === 'line' && head.take(unit);
    if (!taken) break;
    end = index + 1;
  }
  return head.result(end);
}

/** What was read so far, line by line. */
class Reading {
  number: string | null = null;
  kind: string | null = null;
  issuedOn: Day | null = null;
  readonly #bodies: string[] = [];
  readonly #title: Line[] = [];
  #subject = '';
  #namedIssuer: string | null = null;
  #isOfficial = false;

  takeColumns(columns: readonly (readonly string[])[]): boolean {
    for (const column of columns) {
      let inSubject = false;
      for (const text of column) {
        const line: Line = { kind: 'line', text, page: null, level: null };
        if (inSubject) this.#subject += ` ${text}`;
        else if (!this.take(line) && text !== '') this.#bodies.push(text);
        inSubject ||= readHeadLine(text) === 'subject';
      }
    }
    this.#isOfficial = true;
    return true;
  }

  /** Takes one line; false for the first one that belongs to the text. */
  take(line: Line): boolean {
    const { text } = line;
    if (text.length > LONGEST_LINE) return false;
    const role = readHeadLine(text);
    switch (role) {
      case 'sample':
      case 'rule':
        return true;
      case 'national-name':
        this.#isOfficial = true;
        this.#takeBodies(text.replace(/(cộng hòa|cộng hoà|độc lập).*$/iu, '').trim());
        return true;
      case 'number':
        this.#isOfficial = true;
        this.number ??= readNumberLine(text);
        this.issuedOn ??= /ngày/iu.test(text) ? firstDay(text) : null;
        return true;
      case 'place-and-date':
        this.issuedOn ??= firstDay(text);
        return true;
      case 'subject':
        this.#subject ||= text.replace(/^v\s?\/\s?v\s*:?\s*/iu, '');
        return true;
      case 'attached-to':
        this.number ??= findNumbers(text)[0] ?? null;
        this.issuedOn ??= firstDay(text);
        return true;
      case 'field':
        this.#takeField(text);
        return true;
      case 'kind':
        return this.#takeKind(line);
      case 'capitals':
        if (this.kind === null && this.#title.length === 0 && (beginsBody(text) || this.#bodies.length > 0))
          return this.#takeBodies(text);
        return this.#takeTitle(line);
      case 'other':
        return this.#takeTitle(line);
      default:
        return role satisfies never;
    }
  }

  result(end: number): Head {
    const written = this.#title.map(({ text }) => text).join(' ');
    return {
      end,
      number: this.number,
      kind: this.kind,
      issuer: this.#namedIssuer ?? issuingBody(this.#bodies),
      issuedOn: this.issuedOn,
      title: written || this.#subject.trim() || null,
    };
  }

  #takeBodies(text: string): boolean {
    if (text !== '') this.#bodies.push(text);
    return true;
  }

  #takeField(text: string): void {
    const value = text.slice(text.indexOf(':') + 1).trim();
    if (/^(cơ quan|nơi|đơn vị)/iu.test(text)) this.#namedIssuer = value || null;
    else if (/ngày/iu.test(text)) this.issuedOn ??= firstDay(value);
    else if (/^loại/iu.test(text)) this.kind ??= readKindLine(value)?.kind ?? null;
    else this.#subject ||= value;
  }

  /** `QUYẾT ĐỊNH` alone has its title below; `Quyết định số 5/QĐ-LHH ngày … về …` says all in one line. */
  #takeKind(line: Line): boolean {
    const found = readKindLine(line.text);
    if (!found || this.#title.length > 0 || this.kind !== null) return this.#takeTitle(line);
    const standsOut = line.level !== null || line.text === line.text.toUpperCase() || this.#isOfficial;
    if (!standsOut && found.rest !== '') return false;
    this.kind = found.kind;
    const stated = /^số\s/iu.test(found.rest) ? found.rest : '';
    this.number ??= readNumberLine(stated);
    if (stated !== '' || findNumbers(found.rest).length === 1)
      this.issuedOn ??= /^[^,;.]*ngày/iu.test(found.rest) ? firstDay(found.rest) : null;
    if (/^\d/.test(found.rest)) this.number ??= findNumbers(found.rest)[0] ?? null;
    if (found.rest !== '')
      this.#title.push(
        /^(về|v\/v|ban hành|phê duyệt)(?!\p{L})/iu.test(found.rest) ? { ...line, text: found.rest } : line,
      );
    return true;
  }

  #takeTitle(line: Line): boolean {
    const last = this.#title.at(-1);
    const isFirst = last === undefined && (this.kind !== null || (line.level !== null && this.#subject === ''));
    if (!isFirst && !(last && goesOnAsTitle(line, last, this.#title.length))) return false;
    if (isFirst && (readLabel(line.text) !== undefined || /^(căn cứ|kính gửi)/iu.test(line.text))) return false;
    this.#title.push(line);
    return true;
  }
}
