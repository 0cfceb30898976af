import { cleanLine } from '../../src/documents/extract/text/clean-text.ts';
import type { Register } from '../../src/organisation-import/kinds/register.ts';
import type { Table } from '../../src/organisation-import/tables/table.ts';

export const NOTHING: Register = {
  units: [],
  clusters: [],
  members: [],
  leads: [],
  people: [],
  terms: [],
  criteriaTables: [],
  criteria: [],
  holidays: [],
  milestones: [],
};

/** A sheet as a test writes it: lines of cells between bars, the first one the header, which stands on line 1. */
export function sheet(name: string | null, ...lines: readonly string[]): Table {
  const rows = lines.map((line, index) => ({
    line: index + 1,
    cells: line.split('|').map((cell) => cell.trim()),
    formulas: [],
  }));
  return { sheet: name, place: name === null ? 'tệp “a.csv”' : `trang “${cleanLine(name)}”`, isHidden: false, rows };
}

export const units = (...lines: readonly string[]): Table =>
  sheet(
    'Đơn vị',
    'Mã đơn vị | Tên đơn vị | Tên gọi khác | Từ ngày | Đến ngày | Nhập vào đơn vị | Bỏ dòng này',
    ...lines,
  );
export const clusters = (...lines: readonly string[]): Table =>
  sheet('Cụm thi đua', 'Mã cụm | Tên cụm | Hệ thống | Từ ngày | Đến ngày | Bỏ dòng này', ...lines);
export const members = (...lines: readonly string[]): Table =>
  sheet('Thành viên cụm', 'Cụm | Đơn vị | Từ ngày | Đến ngày | Bỏ dòng này', ...lines);
export const leads = (...lines: readonly string[]): Table =>
  sheet('Cụm trưởng, Cụm phó', 'Cụm | Đơn vị | Vai trò | Năm | Từ ngày | Đến ngày', ...lines);
export const people = (...lines: readonly string[]): Table =>
  sheet('Cán bộ', 'Mã cán bộ | Họ và tên | Đơn vị | Từ ngày | Đến ngày', ...lines);
export const terms = (...lines: readonly string[]): Table =>
  sheet('Nhiệm kỳ', 'Cán bộ | Vai trò | Đơn vị | Cụm | Từ ngày | Đến ngày', ...lines);
