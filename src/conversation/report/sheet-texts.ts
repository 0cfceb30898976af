/** What is said about a report's workbook. */
export const SHEET_TEXTS = {
  template: (title: string, hasValues: boolean) =>
    `Đây là tệp Excel của ${title}${hasValues ? ', có sẵn những gì đã điền' : ''}. Anh/chị điền các ô nền vàng rồi gửi tệp lại vào đây; tên tệp đặt thế nào cũng được. Cần kỳ khác, gõ ví dụ: “mẫu excel quý 2”.`,
  notOurs:
    'Tệp này không phải bảng báo cáo lấy từ đây nên tôi chưa đọc được số liệu. Anh/chị gõ “mẫu excel” để lấy bảng; nếu là minh chứng, anh/chị mở báo cáo (gõ “báo cáo”) rồi gửi lại tệp kèm số mục, ví dụ “mục 12”.',
  wrongUnit: 'Bảng này của đơn vị khác nên tôi không ghi gì. Anh/chị gõ “mẫu excel” để lấy bảng của đơn vị mình ạ.',
  wrongReport: (title: string, open: string) =>
    `Bảng này của ${title}, còn anh/chị đang viết ${open}, nên tôi chưa ghi gì. Anh/chị mở ${title} rồi gửi lại bảng, hoặc gõ “mẫu excel” để lấy bảng của ${open}.`,
  noPeriod: 'Bảng này không ghi rõ báo cáo nào. Anh/chị mở báo cáo (gõ “báo cáo”), rồi gửi lại bảng ạ.',
  noForm: 'Biểu mẫu của bảng này không còn dùng nên tôi chưa đọc được. Anh/chị gõ “mẫu excel” để lấy bảng mới ạ.',
  sent: 'Báo cáo này đã gửi nên tôi chưa ghi gì từ bảng. Nếu cần sửa, anh/chị chọn sửa rồi gửi lại bảng ạ.',
  read: (title: string, filled: number, same: number) =>
    `Đã đọc bảng của ${title}: ${filled === 0 ? 'không có gì mới' : `ghi ${filled} mục`}${same === 0 ? '' : `, ${same} mục giữ như đang có`}.`,
  nothing: (title: string) => `Đã đọc bảng của ${title}: chưa có ô nào được điền.`,
  oldForm: 'Bảng theo biểu mẫu bản trước; mục nào còn dùng thì tôi ghi vào biểu mẫu hiện nay.',
  doubts: (items: string) => `Cần hỏi lại mục ${items}.`,
  problems: (lines: string) => `Những ô chưa ghi được:\n${lines}`,
  problem: (place: string, why: string) => `- ${place}: ${why}`,
  more: (count: number) => `… và ${count} ô nữa; anh/chị sửa rồi gửi lại bảng, tôi đọc lại cả bảng.`,
  changes: (count: number, lines: string) =>
    `Có ${count} chỗ trong bảng khác với báo cáo đang viết:\n${lines}\n\nAnh/chị lấy theo bảng không ạ?`,
  change: (item: string, label: string, before: string, after: string) =>
    `- Mục ${item} (${label}): ${before} → ${after}`,
  moreChanges: (count: number) => `… và ${count} chỗ nữa`,
  takeAll: (count: number) => `Lấy theo bảng (${count} chỗ)`,
  keepAll: 'Giữ như đang viết',
  took: (count: number) => `Đã lấy ${count} chỗ theo bảng.`,
  luyKe: 'lũy kế',
} as const;
