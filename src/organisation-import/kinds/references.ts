import type { CumThiDua } from '../../cum-thi-dua/cum-thi-dua.ts';
import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import { findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { contains } from '../../cum-thi-dua/period.ts';
import type { Day } from '../../lib/vn-time.ts';
import type { Person } from '../../people/person.ts';
import type { Field } from './column.ts';
import { plain, type RowReader } from './row-reader.ts';

/**
 * The code of the unit, cluster or person that a cell names, by code or by name, as of `day`. What can't be told is refused, with those
 * it might be. A code is taken as it is, also when it holds at another time: that is judged later, with all rows together.
 */
export function unitCode(reader: RowReader, field: Field, units: readonly DonVi[], day: Day): string {
  const text = reader.text(field);
  if (text === '') return '';
  const code = text.toUpperCase();
  if (units.some((unit) => unit.code === code)) return code;
  const found = findDonVi(units, text, day);
  switch (found.kind) {
    case 'one':
      return found.donVi.code;
    case 'several':
      reader.refuse(`“${shown(text)}” có thể là ${found.units.map(named).join(' hoặc ')}. Hãy ghi mã đơn vị.`);
      return '';
    case 'none':
      reader.refuse(
        `Không tìm thấy đơn vị “${shown(text)}”. Hãy ghi đúng mã hoặc tên, hoặc thêm đơn vị này vào trang “Đơn vị”.`,
      );
      return '';
  }
}

export function clusterCode(reader: RowReader, clusters: readonly CumThiDua[], day: Day): string {
  return codeByName(reader, 'cum', clusters, day, { what: 'cụm', sheet: 'Cụm thi đua' });
}

export function personCode(reader: RowReader, people: readonly Person[], day: Day): string {
  return codeByName(reader, 'person', people, day, { what: 'cán bộ', sheet: 'Cán bộ' });
}

function codeByName(
  reader: RowReader,
  field: Field,
  rows: readonly (CumThiDua | Person)[],
  day: Day,
  words: { readonly what: string; readonly sheet: string },
): string {
  const text = reader.text(field);
  const code = text.toUpperCase();
  if (text === '' || rows.some((row) => row.code === code)) return code;
  const name = plain(text);
  const alike = rows.filter((row) => plainName(row) === name);
  const found = new Map(
    (alike.some((row) => contains(row, day)) ? alike.filter((row) => contains(row, day)) : alike).map((row) => [
      row.code,
      row,
    ]),
  );
  const [first, ...others] = found.values();
  if (first === undefined) {
    reader.refuse(
      `Không tìm thấy ${words.what} “${shown(text)}”. Hãy ghi đúng mã hoặc tên, hoặc thêm vào trang “${words.sheet}”.`,
    );
  } else if (others.length > 0) {
    reader.refuse(`“${shown(text)}” có thể là ${[...found.values()].map(named).join(' hoặc ')}. Hãy ghi mã.`);
  }
  return first?.code ?? '';
}

/** Each row's name is folded once, however many others name it. */
const folded = new WeakMap<object, string>();

function plainName(row: CumThiDua | Person): string {
  const name = folded.get(row) ?? plain(row.name);
  folded.set(row, name);
  return name;
}

function named({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} (${name})`;
}

function shown(text: string): string {
  return text.slice(0, 60);
}
