import type { Passage, TableRow } from '../../documents/passage.ts';
import { fold } from '../../lib/fold.ts';
import { type CriterionRef, readCellId } from '../question/criterion-ref.ts';

/** What a column is about, whatever it is called and wherever it stands. */
export type ColumnRole =
  | 'id'
  | 'max'
  | 'how'
  | 'penalty'
  | 'bonus'
  | 'evidence'
  | 'reminded'
  | 'from'
  | 'to'
  | 'when'
  | 'who'
  | 'note'
  | 'name'
  | 'other';

/** Tried in this order: the narrow names stand before the broad ones. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['id', /^(?:stt|tt|so tt|so thu tu|ma(?: so| moc| tieu chi)?|ky hieu|id|#)$/],
  ['penalty', /\b(?:muc tru|diem tru|tru diem|so diem tru|bi tru)\b/],
  ['bonus', /\b(?:diem thuong|diem cong|muc (?:thuong|cong)|cong diem|thuong diem)\b/],
  [
    'how',
    /\b(?:cach (?:tinh|cham|cho)|cach thuc|phuong phap tinh|dieu kien tinh|thang (?:do|cham)|muc (?:do )?dat|quy dinh tinh)\b/,
  ],
  ['max', /\b(?:diem toi da|toi da|diem chuan|diem cao nhat|^diem$|so diem|thang diem)\b/],
  ['evidence', /\b(?:minh chung|tai lieu chung minh|ho so kem)\b/],
  ['reminded', /\bnhac\b/],
  ['other', /\bchot so lieu\b|\btinh so lieu\b|\bap dung cho\b/],
  ['from', /^(?:tu ngay|tu|ngay bat dau|bat dau|hieu luc tu.*|co hieu luc tu.*)$/],
  ['to', /^(?:den ngay|den|den het ngay|ngay ket thuc|ket thuc|hieu luc den.*|chot so lieu)$/],
  ['when', /\b(?:thoi han|han nop|han cuoi|thoi gian|thoi diem|han|ngay)\b/],
  ['who', /\b(?:thuc hien|chu tri|phu trach|trach nhiem|don vi lam|co quan lam|ai lam|nguoi lam|chu the)\b/],
  ['note', /\b(?:ghi chu|luu y|chu thich)\b/],
  [
    'name',
    /\b(?:noi dung|tieu chi|moc|cong viec|viec|ten|danh hieu|hanh vi|truong hop|ky bao cao|ky|bao cao|hinh thuc|vi pham|thanh tich|xep loai|loai|muc|truong|nhan)\b/,
  ],
];

/** One row of a table with its columns understood. */
export interface ReadRow {
  readonly ref: CriterionRef | null;
  /** The words of the cell that names the row; empty when none does. */
  readonly name: string;
  readonly group: string;
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  readonly role: ColumnRole;
  readonly column: string;
  readonly value: string;
}

/** Recognises the columns of a row by their names. */
export function readRow(row: TableRow): ReadRow {
  const cells = row.cells.map(({ column, value }): ReadCell => ({ role: roleOf(column), column, value: value.trim() }));
  const ref =
    cells.map(({ value, role }) => (role === 'id' || role === 'name' ? readCellId(value) : null)).find(Boolean) ?? null;
  const name = cells.find(isName) ?? cells.find(({ role, value }) => role !== 'id' && /\p{L}{3}/u.test(value));
  return { ref, name: name?.value ?? '', group: row.group, cells };
}

function isName({ role, value }: ReadCell): boolean {
  return role === 'name' && readCellId(value) === null && value !== '';
}

/** The filled cell of a role. */
export function cellOf(row: ReadRow, role: ColumnRole): ReadCell | null {
  return row.cells.find((cell) => cell.role === role && cell.value !== '' && cell.value !== row.name) ?? null;
}

export type RowSort = 'criterion' | 'penalty' | 'bonus' | 'milestone' | 'other';

/** What kind of table a row stands in, judged by its columns. */
export function sortOf(row: ReadRow): RowSort {
  const has = (role: ColumnRole): boolean => row.cells.some((cell) => cell.role === role);
  if (has('penalty')) return 'penalty';
  if (has('bonus')) return 'bonus';
  if (has('max') || has('how')) return 'criterion';
  return has('when') && !has('from') ? 'milestone' : 'other';
}

/** The row of a passage, or null for running text and for rows that say nothing beyond their name. */
export function rowOf(passage: Passage): ReadRow | null {
  return passage.row === null ? null : readRow(passage.row);
}

function roleOf(column: string): ColumnRole {
  const name = fold(column).replace(/\s+/g, ' ').trim();
  return ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
