/** What is said while a report is written and sent. */
export const REPORT_TEXTS = {
  noRight:
    'Báo cáo do chuyên viên hoặc lãnh đạo của đơn vị lập. Anh/chị chưa có vai trò này; nếu cần, mong anh/chị liên hệ lãnh đạo đơn vị hoặc văn phòng ạ.',
  noSuchPeriod: (said: string) =>
    said === ''
      ? 'Tôi chưa có biểu mẫu cho báo cáo này. Anh/chị gõ “báo cáo” để xem các báo cáo đang nhận ạ.'
      : `Chưa lập được báo cáo ${said}: kỳ này chưa bắt đầu hoặc đã quá lâu. Anh/chị gõ “báo cáo” để xem các kỳ đang nhận ạ.`,
  unreadable:
    'Bản nháp báo cáo này không đọc được nên tôi chưa dám ghi tiếp. Bản nháp vẫn được giữ; mong anh/chị báo văn phòng giúp ạ.',
  nothingOffered: 'Hiện không có báo cáo nào cần lập. Anh/chị có thể gõ tên kỳ, ví dụ: “báo cáo quý 3”.',
  noDrafts: 'Đơn vị chưa có bản nháp nào. Anh/chị gõ “báo cáo” để bắt đầu ạ.',
  whichReport: 'Anh/chị làm báo cáo nào ạ?',
  drafts: 'Các bản nháp của đơn vị:',
  begin: (title: string) => `Bắt đầu ${title}`,
  goOn: (title: string) => `Làm tiếp ${title}`,
  correct: (title: string, receipt: string) => `Xem hoặc sửa ${title} (đã gửi, ${receipt})`,
  dueOn: (title: string, day: string, left: string) => `${title}: hạn ${day} (${left}).`,
  daysLeft: (days: number) => (days === 0 ? 'hạn là hôm nay' : days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`),
  draftAt: (title: string, item: string, of: number, moment: string, who: string) =>
    `${title}: đang có bản nháp, mục ${item}/${of}, lưu ${moment}${who === '' ? '' : ` (${who})`}.`,

  begun: (title: string) => `Bắt đầu ${title}.`,
  resumed: (title: string, answered: number, asked: number, moment: string) =>
    `Làm tiếp ${title}: đã xong ${answered}/${asked} mục, lưu ${moment}.`,
  prefilled: (lines: string) => `Tôi đã điền sẵn (chỗ nào sai, anh/chị gõ “sửa” kèm số mục, ví dụ “sửa 1”):\n${lines}`,
  howTo: 'Gõ “để sau” để nghỉ, “lùi” để về mục trước, “vì sao” để biết mục này phục vụ tiêu chí nào.',
  locked: (title: string, day: string) =>
    `${title} đã khóa từ ${day}, không nhận nữa. Nếu cần nộp, mong anh/chị đề nghị Cụm trưởng (hoặc văn phòng trung ương) gia hạn cho đơn vị ạ.`,

  confirm: (why: string) => `${why} Đúng không ạ?`,
  yes: 'Đúng',
  yesValue: (shown: string) => `Đúng, ${shown}`,
  mend: 'Sửa lại',
  no: 'Không',
  set: (item: string, shown: string) => `Mục ${item}: ${shown}.`,
  changed: (item: string, before: string, after: string) => `Mục ${item}: ${before} → ${after}.`,
  unchanged: (item: string, shown: string) => `Mục ${item} vẫn là ${shown}.`,
  lookAgain: (items: string, because: string) => `Vì mục ${because} đã đổi, mong anh/chị xem lại mục ${items}.`,
  notAskedNow: (items: string) => `Mục ${items} không cần trả lời nữa.`,
  conflict: (item: string, now: string, said: string) =>
    `Mục ${item} vừa được ghi là ${now} (ở cuộc trò chuyện khác hoặc người khác ghi). Anh/chị vừa trả lời ${said}.`,
  changeTo: (shown: string) => `Đổi thành ${shown}`,
  keepAs: (shown: string) => `Giữ ${shown}`,
  writtenMeanwhile: 'Báo cáo vừa được ghi thêm ở nơi khác nên tôi hỏi lại cho chắc.',
  threeTimes: 'Anh/chị muốn làm gì với mục này ạ?',
  explainItem: 'Xem giải thích mục này',
  skipItem: 'Bỏ qua mục này',
  noData: 'Chưa có số liệu',
  leaveItem: 'Để lại, làm mục sau',

  backTo: (question: string) => `Quay lại báo cáo. ${question}`,
  hintUnit: (unit: string) => `đơn vị: ${unit}`,
  hintLast: (shown: string) => `kỳ trước: ${shown}`,
  hintNow: (shown: string) => `đang ghi: ${shown}`,
  hintOptional: 'không bắt buộc, gõ “bỏ qua” nếu không có',
  both: 'Gõ cả số trong kỳ và số lũy kế từ đầu năm, ví dụ: 8 và 24.',
  proposed: (before: string, now: string, sum: string) =>
    `Lũy kế kỳ trước ${before} cộng kỳ này ${now} là ${sum}. Nếu khác, anh/chị gõ số đúng.`,
  evidenceHint:
    'Ảnh, PDF, Word hoặc Excel đều được. Xin đừng gửi ảnh căn cước công dân hay giấy tờ cá nhân; nếu lỡ gửi, gõ “xóa minh chứng” kèm số mục.',

  cannotSkip: (item: string) =>
    `Mục ${item} bắt buộc nên chưa bỏ qua được. Nếu chưa có số, anh/chị gõ “chưa có số liệu”; muốn làm sau thì gõ “mục sau”.`,
  skipped: (item: string) => `Đã bỏ qua mục ${item}.`,
  firstItem: 'Đây là mục đầu tiên.',
  nothingToKeep: 'Mục này chưa có câu trả lời để giữ.',
  nothingAnswered: 'Chưa có câu trả lời nào vừa ghi để sửa. Anh/chị gõ “sửa” kèm số mục, ví dụ “sửa 12 thành 15”.',
  askOops: 'Vâng, anh/chị cho lại câu trả lời đúng ạ.',
  noItem: (said: string) =>
    `Không có mục nào là “${said}”. Anh/chị gõ số mục, ví dụ “sửa 12”, hoặc “xem lại” để xem cả báo cáo.`,
  notAsked: (item: string, label: string) => `Mục ${item} (${label}) không cần trả lời theo các mục đã ghi.`,
  whichItem: 'Anh/chị muốn mục nào ạ?',
  itemLabel: (item: string, label: string) => `Mục ${item}: ${label}`,

  serves: (code: string, name: string, maximum: string, document: string) =>
    `Phục vụ tiêu chí ${code} (${name}), tối đa ${maximum} điểm, theo ${document}.`,
  servesCode: (code: string) => `Phục vụ tiêu chí ${code}.`,
  servesNone: 'Mục này không tính điểm; báo cáo cần để cụm và Liên hiệp Hội Việt Nam tổng hợp.',
  lastWas: (shown: string) => `Kỳ trước đơn vị ghi: ${shown}.`,
  nothingAsked: 'Hiện không có mục nào đang hỏi. Anh/chị gõ “xem lại” để xem báo cáo, “gửi” để gửi.',

  missing: (count: number, lines: string) => `Còn ${count} mục chưa trả lời:\n${lines}`,
  missingLine: (group: string, items: string) => `- ${group}: mục ${items}`,
  missingNote: 'Mục có dấu * là bắt buộc.',
  rule: (rule: string) => `Cách ghi: ${rule}.`,
  nothingMissing: 'Không còn mục nào thiếu.',

  paused: (title: string) => `Đã lưu ${title}. Khi nào tiện, anh/chị gõ “làm tiếp”.`,
  askCancel: (title: string, answered: number) =>
    `Hủy bản nháp ${title}? ${answered} mục đã trả lời sẽ mất, không lấy lại được.`,
  askCancelCorrection: (receipt: string) => `Bỏ bản sửa của ${receipt}? Báo cáo đã gửi vẫn giữ nguyên.`,
  cancelYes: 'Hủy bản nháp',
  cancelled: (title: string) => `Đã hủy bản nháp ${title}. Muốn làm lại, anh/chị gõ “báo cáo”.`,
  draftGone: (title: string) => `Bản nháp ${title} không còn: đã được gửi hoặc đã hủy. Anh/chị gõ “báo cáo” để xem ạ.`,

  otherWrites: (who: string, title: string, moment: string, answered: number, asked: number) =>
    `${who} đang viết ${title} (lưu ${moment}, xong ${answered}/${asked} mục).`,
  otherWritesNow: (who: string, moment: string) => `${who} đang viết tiếp báo cáo này (từ ${moment}).`,
  notWritten: (item: string, said: string, now: string) =>
    `Câu trả lời “${said}” cho mục ${item} chưa được ghi; mục này hiện là: ${now}.`,
  takeOver: 'Tôi viết tiếp',
  takeOverWith: (item: string, said: string) => `Tôi viết tiếp, mục ${item}: ${said}`,
  letThem: 'Để người đó viết',
  leftToThem: 'Vâng, báo cáo vẫn do người đó viết. Khi cần, anh/chị gõ “báo cáo”.',
  tookOver: 'Từ bây giờ anh/chị viết tiếp báo cáo này.',

  newForm: (notes: string) => `Biểu mẫu có bản mới. Nếu chuyển sang bản mới:\n${notes}`,
  newFormSame: 'mọi câu trả lời được giữ nguyên',
  toNew: 'Chuyển sang biểu mẫu mới',
  keepOld: 'Giữ biểu mẫu cũ',
  carried: (kept: number) => `Đã chuyển sang biểu mẫu mới, giữ ${kept} câu trả lời.`,

  filled: (count: number, lines: string) => `Đã ghi ${count} mục:\n${lines}`,
  filledNone: 'Chưa ghi được mục nào từ tin nhắn này.',
  doubts: (items: string) => `Cần hỏi lại mục ${items}.`,
  notUnderstood: (lines: string) => `Chưa hiểu, nên chưa ghi:\n${lines}`,
  left: (count: number) => (count === 0 ? 'Không còn mục nào thiếu.' : `Còn ${count} mục.`),
  more: (count: number) => `… và ${count} dòng nữa`,

  fileTooLarge: 'Tệp lớn quá 20 MB nên chưa nhận được. Anh/chị nén lại, chia nhỏ hoặc chụp ảnh gửi giúp ạ.',
  fileNotFetched: 'Tôi chưa tải được tệp này. Anh/chị gửi lại giúp ạ.',
  fileEmpty: 'Tệp này trống. Anh/chị kiểm tra rồi gửi lại giúp ạ.',
  fileWrongKind: 'Minh chứng nhận ảnh, PDF, Word và Excel. Anh/chị gửi lại tệp đúng loại giúp ạ.',
  attached: (name: string, item: string, label: string) => `Đã đính kèm “${name}” vào mục ${item} (${label}).`,
  attachedMore: (count: number) => `Mục này có ${count} tệp. Anh/chị gửi tiếp, hoặc gõ “xong”.`,
  attachWhere: 'Tệp này cho mục nào ạ? Anh/chị gửi lại tệp, kèm chữ “mục” và số mục, ví dụ “mục 12”.',
  detached: (count: number, item: string) => `Đã bỏ ${count} tệp minh chứng của mục ${item}.`,
  nothingAttached: (item: string) => `Mục ${item} không có tệp minh chứng nào.`,

  mustMend: 'Chưa gửi được, cần sửa trước:',
  mayMend: 'Trước khi gửi, mong anh/chị xem lại:',
  moreFindings: (count: number) => `… và ${count} chỗ nữa.`,
  mendItem: (item: string, label: string) => `Mục ${item} (${label})`,
  agree: 'Đúng hết, xem bản tổng hợp',
  flag: (item: string, why: string) => `- Mục ${item}: ${why}`,
  flags: 'Các mục được đánh dấu để người duyệt xem:',
  lateNow: (days: number) => `Báo cáo này đang muộn ${days} ngày làm việc.`,
  askSend: 'Anh/chị kiểm tra lần cuối, đúng rồi thì gửi. Cần sửa thì gõ “sửa” kèm số mục.',
  restAsSeen: 'Các mục khác như bản vừa xem. Anh/chị gửi được rồi ạ.',
  seeAll: 'Xem lại cả báo cáo',
  mendMore: 'Anh/chị sửa tiếp, hoặc gõ “gửi” khi xong.',
  send: 'Gửi',
  later: 'Để sau',
  askReason: 'Anh/chị ghi ngắn gọn lý do sửa báo cáo đã gửi ạ (ví dụ: cập nhật số hội viên theo danh sách mới).',
  reasonShort: 'Lý do cần rõ hơn một chút, ít nhất 5 ký tự ạ.',
  nothingNew: 'Bản này giống hệt bản đã gửi nên không cần gửi lại.',

  received: (receipt: string, at: string, inTime: string) => `Đã nhận ${receipt} lúc ${at}${inTime}.`,
  receivedVersion: (receipt: string, version: number, at: string) =>
    `Đã nhận bản sửa ${receipt} (bản ${version}) lúc ${at}.`,
  checkCode: (code: string, receipt: string) =>
    `Mã kiểm tra: ${code}. Gõ “/kiemtra ${receipt}” để đối chiếu bất cứ lúc nào.`,
  headTold: 'Cụm trưởng đã được báo và sẽ xem; khi có kết quả tôi báo anh/chị ngay.',
  headNotTold: 'Báo cáo đã vào danh sách chờ duyệt; khi có kết quả tôi báo anh/chị ngay.',
  onTime: (due: string) => `, đúng hạn (hạn ${due})`,
  late: (days: number) => `, muộn ${days} ngày làm việc`,
  sentAlready: (
    title: string,
    receipt: string,
    at: string,
    inTime: string,
    version: number,
    code: string,
    state: string,
  ) =>
    `Đơn vị đã gửi ${title}: ${receipt}, lúc ${at}${inTime}${version === 1 ? '' : `, bản ${version}`}. Mã kiểm tra: ${code}. Hiện: ${state.toLowerCase()}.`,
  correctSent: 'Sửa báo cáo đã gửi',
  acceptedAlready:
    'Báo cáo đã được chấp nhận nên không sửa được nữa; nếu cần sửa, anh/chị đề nghị Cụm trưởng trả lại báo cáo ạ.',
  correcting: (receipt: string) =>
    `Đã mở bản sửa của ${receipt}; bản đã gửi vẫn giữ nguyên cho đến khi anh/chị gửi bản mới. Gõ “sửa” kèm số mục, ví dụ “sửa 12 thành 15”; “xem lại” để xem cả báo cáo; xong thì gõ “gửi”.`,
  somebody: 'Một người khác của đơn vị',
  toHead: (unit: string, title: string, receipt: string, version: number, inTime: string) =>
    version === 1
      ? `${unit} vừa gửi ${title}: ${receipt}${inTime}.`
      : `${unit} vừa gửi bản sửa ${title}: ${receipt}, bản ${version}.`,
  toHeadReason: (reason: string) => `Lý do sửa: ${reason}`,
  toHeadMore: (count: number) => `- và ${count} thay đổi khác`,
  toHeadHow: (receipt: string) => `Gõ “xem báo cáo ${receipt}” để xem.`,
} as const;
