import { KINDS } from '../kinds/kinds.ts';
import { ROW_KINDS, type RowKind } from '../kinds/register.ts';

/** A sheet of a workbook to be written: the first row is the header. All cells are text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
}

/** The template: a page of instructions, then a sheet for each kind of table with its header and example rows, which are never imported. */
export function templateSheets(): readonly Sheet[] {
  return [instructions(), ...ROW_KINDS.map(sheetOf)];
}

/** A sheet for rows of one kind, ready to be imported. */
export function sheetOfRows(kind: RowKind, rows: readonly (readonly string[])[]): Sheet {
  const { sheet, columns } = KINDS[kind];
  const widths = columns.map(({ header, example }) => Math.max(14, header.length + 4, example.length + 10));
  return { name: sheet, rows: [columns.map(({ header }) => header), ...rows], widths };
}

function sheetOf(kind: RowKind): Sheet {
  const { columns, moreExamples = [] } = KINDS[kind];
  const examples = [
    columns.map(({ example }) => example),
    ...moreExamples.map((cells) => columns.map(({ field }) => cells[field] ?? '')),
  ];
  return sheetOfRows(
    kind,
    examples.map((row) => row.map((text, index) => (index === 0 ? `Ví dụ: ${text}` : text))),
  );
}

function instructions(): Sheet {
  const general = [
    'Điền các trang tiếp theo, mỗi dòng một mục. Trang nào không cần thì để nguyên.',
    'Dòng bắt đầu bằng “Ví dụ” chỉ để xem cách ghi, không được nhập; anh/chị có thể xóa.',
    'Thứ tự các cột có thể đổi. Cột không có trong bảng thì giữ nguyên giá trị đang lưu; ô để trống thì xóa giá trị đang lưu.',
    'Ngày viết dd/mm/yyyy. Ngày đầu và ngày cuối đều được tính.',
    'Không dùng công thức. Không ghi số điện thoại, số giấy tờ.',
    'Trước khi nhập, trợ lý cho xem những gì sẽ thêm, sẽ sửa và những dòng không nhận. Chỉ cần một dòng không nhận thì chưa dòng nào được nhập.',
    'Đơn vị đổi tên: ghi “Đến ngày” cho dòng cũ, thêm dòng mới cùng mã. Đơn vị nhập vào đơn vị khác: ghi “Đến ngày” và “Nhập vào đơn vị”; mã và báo cáo cũ vẫn được giữ.',
  ];
  return {
    name: 'Hướng dẫn',
    rows: [
      ['Hướng dẫn điền bảng', '', ''],
      ...general.map((line) => [line, '', '']),
      ['', '', ''],
      ['Trang', 'Cột', 'Cách ghi'],
      ...ROW_KINDS.flatMap((kind) =>
        KINDS[kind].columns.map(({ header, required, note }) => [
          KINDS[kind].sheet,
          `${header}${required ? ' (bắt buộc)' : ''}`,
          note,
        ]),
      ),
    ],
    widths: [26, 26, 100],
  };
}
