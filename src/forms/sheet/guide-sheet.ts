import { COLUMNS, SHEET_NAMES } from './columns.ts';
import { type FormSheet, textCell } from './form-sheet.ts';
import type { SheetSource } from './sheet-source.ts';

/** How the workbook is filled in and sent back. */
export function guideSheet({ form, unit, period }: SheetSource): FormSheet {
  const about = [
    unit === null ? null : `Đơn vị: ${unit.name}.`,
    period === null ? null : `Kỳ báo cáo: ${period.name}.`,
  ];
  const lines = [
    `Điền vào trang “${SHEET_NAMES.report}”: cột “${COLUMNS.ky}” là số trong kỳ, cột “${COLUMNS.luyKe}” là số từ đầu năm. Chỉ điền các ô nền vàng.`,
    'Ô để trống là chưa trả lời: trợ lý giữ nguyên những gì đã có và hỏi tiếp trong trò chuyện. Không có thì ghi 0; chưa biết thì ghi “chưa có số liệu”.',
    'Mục nào có trang riêng (nhiệm vụ, cuộc làm việc) thì ghi ở trang đó, mỗi dòng một việc.',
    'Ghi số liệu thẳng vào ô, không dùng công thức. Số tiền tính bằng triệu đồng. Ngày ghi dạng 15/09/2026.',
    'Không xóa dòng đầu và dòng tiêu đề; tên tệp đặt thế nào cũng được.',
    'Điền xong, gửi tệp này vào cuộc trò chuyện với trợ lý. Trợ lý cho biết đã nhận bao nhiêu mục, hỏi lại chỗ chưa rõ và chỉ ra từng ô cần sửa; chưa có gì được gửi đi cho đến khi anh/chị gõ “gửi”.',
  ];
  return {
    name: SHEET_NAMES.guide,
    widths: [110],
    sticky: 0,
    rows: [
      [textCell(form.title, 'header')],
      ...about.filter((line) => line !== null).map((line) => [textCell(line)]),
      ...lines.map((line) => [textCell(line)]),
    ],
  };
}
