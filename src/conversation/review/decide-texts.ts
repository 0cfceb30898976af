/** What is said while a report is checked, returned or accepted. `whose` is period and unit. */
export const DECIDE_TEXTS = {
  whichReport: 'Anh/chị muốn xem báo cáo của đơn vị nào ạ? Ví dụ: “xem báo cáo Lâm Đồng quý 3”.',
  noSuchUnit: (said: string) =>
    `Tôi không thấy đơn vị nào tên “${said}”. Anh/chị kiểm tra lại chữ, ví dụ: “xem báo cáo Lâm Đồng quý 3”.`,
  severalUnits: (names: readonly string[]) =>
    `Có nhiều đơn vị như vậy: ${names.join('; ')}. Anh/chị gõ lại với tên đầy đủ giúp tôi.`,
  notAllowed: 'Anh/chị chỉ xem được báo cáo của đơn vị mình, hoặc của cụm mình phụ trách ạ.',
  notSent: (name: string, period: string | null) =>
    `${name} chưa gửi báo cáo${period === null ? ' nào' : ` ${period}`}. Anh/chị gõ “tình hình” để xem ai đã nộp, ai chưa.`,
  severalReports: 'Anh/chị muốn xem báo cáo nào ạ?',
  damaged: (receipt: string) =>
    `Nội dung đang lưu của báo cáo ${receipt} không đọc được. Anh/chị báo ngay cho văn phòng để khôi phục từ bản sao lưu giúp tôi.`,
  mayNotDecide: 'Chỉ Cụm trưởng, Cụm phó hoặc văn phòng trung ương mới chấp nhận hay trả lại báo cáo được ạ.',

  heading: (whose: string, receipt: string) => `Báo cáo ${whose}\nBiên nhận ${receipt}`,
  sent: (version: number, moment: string, sender: string | null, how: string) =>
    `${version === 1 ? 'Gửi' : `Bản ${version}, gửi`} lúc ${moment}${sender === null ? '' : `, người gửi ${sender}`}; ${how}.`,
  state: (state: string) => `Trạng thái: ${state}.`,
  correctedBecause: (reason: string) => `Lý do sửa: ${reason}`,
  corrected: 'Thay đổi so với bản trước:',
  nothingChanged: 'Không mục nào thay đổi so với bản trước.',
  flagged: 'Cần xem lại:',
  evidence: 'Minh chứng:',
  noEvidence: 'Chưa có tệp minh chứng nào.',
  comparedWith: (period: string) => `Số trong kỳ so với báo cáo ${period}:`,
  sameAsLast: 'Các số trong kỳ không khác báo cáo trước.',
  nothingToCompare: 'Chưa có báo cáo trước để so sánh.',
  whatNow: 'Anh/chị chọn, hoặc gõ “trả lại mục 12, 15: lý do”.',
  accept: 'Chấp nhận',
  return: 'Trả lại',
  compare: 'So với kỳ trước',
  no: 'Không',
  again: 'Xem lại báo cáo',

  askAccept: (whose: string, flagged: string) =>
    `Chấp nhận báo cáo ${whose}?${flagged === '' ? '' : ` Còn mục cần xem lại: ${flagged}.`} Chấp nhận rồi, đơn vị chỉ sửa được khi anh/chị trả lại.`,
  accepted: (whose: string) => `Đã chấp nhận báo cáo ${whose}.`,
  alreadyAccepted: (by: string, moment: string) => `Báo cáo này đã được ${by} chấp nhận lúc ${moment}.`,
  alreadyReturned: (by: string, moment: string) =>
    `Báo cáo này đã được ${by} trả lại lúc ${moment}, đang chờ đơn vị gửi lại.`,

  askItems: (whose: string) =>
    `Trả lại báo cáo ${whose}: những mục nào cần sửa ạ? Anh/chị gõ số mục, ví dụ “12, 15”, hoặc “hủy”.`,
  askReason: (items: string) => `Lý do trả lại mục ${items} là gì ạ? Anh/chị gõ lý do, hoặc “hủy”.`,
  noSuchItems: (items: string) => `Báo cáo này không có mục ${items}. Anh/chị gõ lại số mục cần sửa giúp tôi.`,
  returned: (whose: string, items: string) => `Đã trả lại báo cáo ${whose} để sửa mục ${items}.`,
  told: (names: string) => `Đã báo ngay cho ${names}.`,
  nobodyTold: 'Chưa có ai của đơn vị nhận được tin ở đây, nhờ anh/chị báo trực tiếp cho đơn vị.',

  conflict: (by: string, act: string, moment: string) =>
    `Báo cáo này vừa được ${by} ${act} lúc ${moment}, nên lựa chọn của anh/chị chưa được ghi. Anh/chị xem lại rồi quyết định giúp tôi.`,
  newVersion: (version: number, moment: string) =>
    `Đơn vị vừa gửi bản ${version} lúc ${moment}, nên lựa chọn của anh/chị chưa được ghi. Anh/chị xem bản mới rồi quyết định giúp tôi.`,

  toldReturned: (whose: string, by: string, reason: string, items: string) =>
    `Báo cáo ${whose} được trả lại để sửa.\nNgười trả lại: ${by}\nLý do: ${reason}\n\nCác mục cần sửa:\n${items}`,
  answerHere: 'Anh/chị trả lời luôn câu dưới đây để sửa mục đầu tiên; lúc khác thì gõ “báo cáo” để sửa, xong gõ “gửi”.',
  howToMend: 'Anh/chị gõ “báo cáo” để sửa, xong thì gõ “gửi”.',
  toldAccepted: (whose: string, by: string, receipt: string) =>
    `Báo cáo ${whose} đã được chấp nhận.\nNgười chấp nhận: ${by}\nBiên nhận ${receipt}.`,
} as const;

/** Events as verbs: "vừa được … chấp nhận". */
export const DECISION_VERBS: Readonly<Record<string, string>> = { 'chap-nhan': 'chấp nhận', 'tra-lai': 'trả lại' };
