/** What is said about who has sent and who has not. */
export const STATUS_TEXTS = {
  notAllowed:
    'Tình hình nộp báo cáo của cụm dành cho Cụm trưởng, Cụm phó, Thư ký cụm và văn phòng trung ương ạ. Anh/chị cần việc khác cứ gõ giúp tôi.',
  noSuchCum: (names: readonly string[]) =>
    `Tôi chưa rõ cụm nào. Anh/chị xem được: ${names.join('; ')}. Ví dụ: “tình hình ${names[0] ?? 'cụm'}”.`,
  noPeriod:
    'Lịch công tác chưa có hạn nộp báo cáo nào. Anh/chị ghi rõ kỳ, ví dụ “tình hình quý 3”, hoặc báo văn phòng cập nhật lịch giúp tôi.',
  title: (name: string, period: string, due: string | null) =>
    `${name}, báo cáo ${period}${due === null ? '' : ` (hạn ${due})`}:`,
  count: (expected: number, received: number, onTime: number, late: number) =>
    received === 0
      ? `Cần nộp ${expected}, chưa nhận được báo cáo nào.`
      : `Cần nộp ${expected}, đã nhận ${received} (${onTime} đúng hạn${late === 0 ? '' : `, ${late} muộn`}).`,
  allReceived: 'Các đơn vị đã nộp đủ.',
  noUnits: 'Không có đơn vị nào phải nộp báo cáo kỳ này.',
  missing: (count: number) => `Chưa nộp (${count}):`,
  received: (count: number) => `Đã nộp (${count}):`,
  draft: (progress: string, writer: string | null, when: string) =>
    `đang làm ${progress} mục${writer === null ? '' : `, ${writer}`}, lưu ${when}`,
  notBegun: (lastContact: string | null) =>
    lastContact === null ? 'chưa mở, chưa ai nhắn tin' : `chưa mở, nhắn tin gần nhất ${lastContact}`,
  extended: (day: string) => `gia hạn đến ${day}`,
  sentAt: (moment: string, how: string) => `đã gửi ${moment}, ${how}`,
  openOne: (place: string) => `Xem báo cáo ${place}`,
  more: 'Anh/chị gõ “xem báo cáo” kèm tên đơn vị để xem.',
  cumLine: (name: string, received: number, expected: number, late: number) =>
    `${name}: ${received}/${expected} đã nộp${late === 0 ? '' : `, ${late} muộn`}`,
  stillMissing: (names: string) => `chưa nộp: ${names}`,
  andOthers: (count: number) => `và ${count} đơn vị khác`,
  pickCum: 'Anh/chị chọn cụm để xem từng đơn vị.',
  typeCum: 'Anh/chị gõ “tình hình cụm” kèm tên cụm để xem từng đơn vị.',
  ownTitle: (name: string) => `Báo cáo của ${name}:`,
  ownNone: (name: string) => `${name} chưa có báo cáo nào, và lịch công tác chưa có hạn nộp.`,
  ownNotBegun: 'chưa làm',
  locked: 'chưa nộp, đã khóa (cần nộp thì nhờ Cụm trưởng gia hạn)',
  due: (day: string) => `hạn ${day}`,
  ownHow: 'Anh/chị gõ “báo cáo” để làm tiếp, hoặc “/kiemtra” kèm mã biên nhận để xem một báo cáo đã gửi.',
} as const;
