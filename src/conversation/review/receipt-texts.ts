/** What is said about a receipt. */
export const RECEIPT_TEXTS = {
  none: 'Tôi không tìm thấy biên nhận này trong các báo cáo anh/chị được xem. Anh/chị đối chiếu lại mã giúp tôi, ví dụ: /kiemtra BC-2026Q3-LAM-DONG-0007.',
  sent: (moment: string, how: string) => `Gửi lần đầu lúc ${moment}, ${how}.`,
  newer: (version: number, moment: string, reason: string | null) =>
    `Bản hiện tại là bản ${version}, gửi lúc ${moment}${reason === null ? '' : `. Lý do sửa: ${reason}`}.`,
  sender: (name: string) => `Người gửi: ${name}.`,
  noSender: 'Người gửi đã xóa dữ liệu cá nhân của mình.',
  state: (state: string) => `Trạng thái: ${state}.`,
  code: (code: string) => `Mã kiểm tra: ${code}.`,
  asSent: 'Nội dung đang lưu đúng như lúc gửi.',
  changed: (versions: string) =>
    `CẢNH BÁO: nội dung bản ${versions} đang lưu KHÔNG còn như lúc gửi. Anh/chị đừng dùng số liệu này và báo ngay cho văn phòng giúp tôi.`,
  notWitnessed: (versions: string) =>
    `Nội dung khớp mã kiểm tra, nhưng nhật ký không ghi lần gửi bản ${versions} nên chưa đối chiếu được. Anh/chị báo văn phòng kiểm tra giúp tôi.`,
} as const;
