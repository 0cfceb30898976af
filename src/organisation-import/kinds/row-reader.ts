import { contains, type Period } from '../../cum-thi-dua/period.ts';
import { fold } from '../../lib/fold.ts';
import { type Day, writeDay } from '../../lib/vn-time.ts';
import { readName } from '../../people/person-name.ts';
import type { Cells, Field } from './column.ts';
import { isYear, readDay } from './read-day.ts';

const LONGEST = 200;
const CODE = /^[A-Z0-9](?:[A-Z0-9._-]{0,38}[A-Z0-9])?$/;

/**
 * Reads the cells of one row and gathers everything that is wrong with them in `reasons`; while there are any, what it gives back is
 * not to be used. A field whose column is missing from the table keeps the value `before`; an empty cell empties it.
 */
export class RowReader {
  readonly #cells: Cells;
  readonly #headers: ReadonlyMap<Field, string>;
  readonly reasons: string[] = [];

  constructor(cells: Cells, headers: ReadonlyMap<Field, string>) {
    this.#cells = cells;
    this.#headers = headers;
  }

  refuse(reason: string): void {
    if (!this.reasons.includes(reason)) this.reasons.push(reason);
  }

  /** The cell's text; null when empty or when the table has no such column. */
  optional(field: Field): string | null {
    return this.#cells.get(field) || null;
  }

  has(field: Field): boolean {
    return this.#cells.has(field);
  }

  text(field: Field): string {
    const text = this.optional(field);
    if (text === null) this.refuse(`Thiếu “${this.#header(field)}”.`);
    else if (text.length > LONGEST)
      this.refuse(`“${this.#header(field)}” dài quá ${LONGEST} ký tự; hãy viết ngắn hơn.`);
    return text ?? '';
  }

  /** What can be the name of a person: no formula, no number, nothing invisible. */
  personName(field: Field): string {
    const text = this.text(field);
    const read = readName(text);
    if (read.kind === 'name') return read.name;
    if (text !== '')
      this.refuse(`“${this.#header(field)}” là “${text.slice(0, 40)}”; họ tên chỉ gồm chữ cái, từ 2 đến 60 ký tự.`);
    return text;
  }

  /** A code in capitals. */
  code(field: Field): string {
    const text = this.text(field).toUpperCase();
    if (text !== '' && !CODE.test(text)) {
      this.refuse(
        `“${this.#header(field)}” là “${text.slice(0, 40)}”; mã chỉ gồm chữ không dấu, số và các dấu - _ . , dài nhất 40 ký tự, ví dụ LHH-HA-NOI.`,
      );
    }
    return text;
  }

  /** One of a fixed list, by its label or its key, with or without diacritics. */
  choice<T extends string>(field: Field, labels: Readonly<Record<T, string>>): T | null {
    const text = this.text(field);
    const keys = Object.keys(labels) as T[];
    const found = keys.find((key) => [key, labels[key]].some((name) => plain(name) === plain(text)));
    if (text !== '' && found === undefined) {
      const list = keys.map((key) => `“${labels[key]}”`).join(', ');
      this.refuse(`Không có “${text.slice(0, 40)}” ở cột “${this.#header(field)}”; hãy chọn một trong: ${list}.`);
    }
    return found ?? null;
  }

  /** True when the row says that it is to be taken out. */
  withdrawn(): boolean {
    const text = plain(this.optional('withdrawn') ?? '');
    if (['', 'khong', '0'].includes(text)) return false;
    if (!['x', 'co', '1', 'bo'].includes(text)) this.refuse('Cột “Bỏ dòng này” chỉ ghi x hoặc để trống.');
    return true;
  }

  /** The first day as it is written, `asOf` without one. */
  firstDay(asOf: Day): Day {
    return this.#day('from') ?? this.#year()?.from ?? asOf;
  }

  /**
   * When the row holds. A row without first day is the one among `known` that ends as it does, or that holds on
   * `asOf`, or else begins on that day.
   * `before` is the row among `known` that this one stands for, if any.
   */
  period<T extends Period>(known: readonly T[], asOf: Day): Period & { readonly before: T | undefined } {
    const year = this.#year();
    const written = this.#day('from') ?? year?.from;
    if (written === undefined && this.withdrawn()) this.refuse('Bỏ một dòng thì cần ghi đúng “Từ ngày” của dòng đó.');
    const writtenTo = this.#day('to');
    // A row with this very end may be what this line made of it when it was imported before.
    const meant = known.find(({ to }) => to !== null && to === writtenTo) ?? known.find((row) => contains(row, asOf));
    const from = written ?? meant?.from ?? asOf;
    const before = known.find((row) => row.from === from);
    const to = writtenTo ?? (year ? year.to : this.has('to') ? null : (before?.to ?? null));
    if (to !== null && to < from) {
      this.refuse(`“Đến ngày” ${writeDay(to)} sớm hơn “Từ ngày” ${writeDay(from)}.`);
    }
    return { from, to, before };
  }

  #year(): { readonly from: Day; readonly to: Day } | null {
    const text = this.optional('year');
    if (text === null) return null;
    if (this.optional('from') !== null || this.optional('to') !== null) {
      this.refuse('Đã ghi “Năm” thì để trống “Từ ngày” và “Đến ngày”.');
    }
    if (!isYear(text)) {
      this.refuse(`“${text.slice(0, 40)}” không phải là năm; hãy viết bốn chữ số, ví dụ 2026.`);
      return null;
    }
    return { from: `${text}-01-01`, to: `${text}-12-31` };
  }

  #day(field: 'from' | 'to'): Day | null {
    const text = this.optional(field);
    if (text === null) return null;
    const day = readDay(text);
    if (day === null) {
      this.refuse(
        `“${this.#header(field)}” là “${text.slice(0, 40)}”; không có ngày này. Hãy viết dd/mm/yyyy, ví dụ 01/07/2025.`,
      );
    }
    return day;
  }

  #header(field: Field): string {
    return this.#headers.get(field) ?? field;
  }
}

/** Letters and digits without diacritics, one space between words. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
