import { writePeriodKey } from '../../reports/period-key.ts';

/** What is said when a unit's score is checked. */
export const CHECK_TEXTS = {
  which: 'Anh/chị thẩm định điểm của đơn vị nào ạ? Gõ ví dụ: “thẩm định điểm Lâm Đồng quý 4”.',
  several: 'Có nhiều đơn vị như vậy. Anh/chị chọn đơn vị nào ạ?',
  noUnit: (said: string) => `Không thấy đơn vị “${said}”. Anh/chị kiểm tra lại tên, hoặc gõ mã đơn vị ạ.`,
  noRight:
    'Chỉ Cụm trưởng, Cụm phó, thư ký của cụm có đơn vị này và văn phòng trung ương mới thẩm định điểm được. Anh/chị xem điểm của đơn vị mình: gõ “tự chấm” hoặc “xem thẩm định”.',
  nothingSent: (unit: string, period: string | null) =>
    `${unit} chưa gửi báo cáo${period === null ? '' : ` ${writePeriodKey(period)}`} nào để thẩm định điểm.`,
  noTable: (year: number) =>
    `Chưa có bảng tiêu chí năm ${year} nên chưa thẩm định được. Văn phòng trung ương cần nhập bảng trước ạ.`,
  title: (unit: string, period: string, receipt: string) =>
    `Điểm báo cáo ${writePeriodKey(period)} của ${unit} (${receipt})`,
  howTo:
    'Sửa điểm: “2.1 = 30: thiếu quyết định” (nhiều mục thì mỗi mục một dòng; điểm trừ ghi số điểm bị trừ, ví dụ “X3 = 10: vắng họp sơ kết”). Bỏ sửa: “bỏ 2.1”. Xem kỹ: “chi tiết III”.',
  reason: (code: string, points: string) =>
    `Vì sao mục ${code} là ${points} điểm ạ? Anh/chị ghi ngắn gọn lý do, đơn vị sẽ đọc được.`,
  askReasonAgain: (code: string) => `Anh/chị ghi lý do sửa điểm mục ${code}, hoặc gõ “thôi” ạ.`,
  refused: (problems: readonly string[]) => `Chưa ghi được:\n${problems.map((one) => `- ${one}`).join('\n')}`,
  set: (lines: readonly string[], totals: string) =>
    `Đã ghi:\n${lines.join('\n')}\n\n${totals}\n\nTôi đã báo cho đơn vị.`,
  earlier: (points: string, reason: string) => ` (trước đó đã ghi ${points}: ${reason})`,
  dropped: (code: string, totals: string) =>
    `Đã bỏ sửa điểm mục ${code}, lấy lại điểm tự chấm.\n\n${totals}\n\nTôi đã báo cho đơn vị.`,
  notChanged: (code: string) => `Mục ${code} chưa được sửa điểm nên không có gì để bỏ.`,
  told: (by: string, title: string, lines: readonly string[]) =>
    `${by} thẩm định điểm.\n${title}:\n${lines.join('\n')}\n\nGõ “xem thẩm định” để xem hai cột điểm. Nếu có ý kiến, anh/chị trao đổi với Cụm trưởng trong 3 ngày làm việc.`,
  toldDropped: (code: string) => `Mục ${code}: lấy lại điểm tự chấm`,
} as const;
