import { type Day, writeDay } from '../../lib/vn-time.ts';

/** What is said when a unit is given more time. */
export const EXTEND_TEXTS = {
  usage: (missing: 'unit' | 'day') =>
    `${missing === 'unit' ? 'Tôi chưa rõ gia hạn cho đơn vị nào.' : 'Tôi chưa rõ gia hạn đến ngày nào.'} Anh/chị gõ, ví dụ: “gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ”.`,
  several: (names: readonly string[]) =>
    `Có nhiều đơn vị như vậy: ${names.join('; ')}. Anh/chị gõ lại với tên đầy đủ giúp tôi.`,
  notAllowed: 'Chỉ Cụm trưởng của đơn vị đó hoặc văn phòng trung ương mới gia hạn được ạ.',
  whichDay: 'Tôi chưa rõ ngày. Anh/chị ghi cả ngày tháng, ví dụ 30/9/2026.',
  beforeDue: (due: Day) => `Ngày gia hạn phải sau hạn nộp ${writeDay(due)}. Anh/chị gõ lại với ngày khác giúp tôi.`,
  past: 'Ngày gia hạn đã qua. Anh/chị gõ lại với một ngày từ hôm nay trở đi giúp tôi.',
  tooLong: 'Gia hạn không quá 180 ngày sau hạn nộp. Anh/chị gõ lại với ngày sớm hơn giúp tôi.',
  noDeadline: (name: string) =>
    `${name} không có hạn nộp nào cho kỳ đó nên không cần gia hạn. Anh/chị kiểm tra lại kỳ báo cáo giúp tôi.`,
  sent: (name: string, period: string, receipt: string) =>
    `${name} đã gửi báo cáo ${period} (${receipt}) nên không cần gia hạn nữa.`,
  askReason: (name: string, period: string, until: Day) =>
    `Gia hạn cho ${name} nộp báo cáo ${period} đến ${writeDay(until)} vì lý do gì ạ? Anh/chị gõ lý do, hoặc “hủy”.`,
  preview: (name: string, period: string, due: Day, until: Day, reason: string) =>
    `Gia hạn cho ${name} nộp báo cáo ${period} đến hết ngày ${writeDay(until)} (hạn chung ${writeDay(due)})?\nLý do: ${reason}`,
  yes: 'Gia hạn',
  no: 'Không',
  done: (name: string, until: Day) =>
    `Đã gia hạn cho ${name} đến hết ngày ${writeDay(until)}. Tôi đã ghi lại lý do; hết ngày đó việc gia hạn tự hết hiệu lực.`,
  toldUnit: (period: string, until: Day, reason: string, by: string) =>
    `Đơn vị của anh/chị được gia hạn nộp báo cáo ${period} đến hết ngày ${writeDay(until)}.\nLý do: ${reason}\nNgười gia hạn: ${by}\n\nAnh/chị gõ “báo cáo” để làm tiếp.`,
} as const;
