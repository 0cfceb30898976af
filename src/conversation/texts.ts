/** Every sentence the bot says by itself; answers to questions are composed in `answers/`. */
export const TEXTS = {
  greeting: [
    'Kính chào anh/chị! Tôi là trợ lý tự động (hệ thống trí tuệ nhân tạo) của Liên hiệp Hội, không phải người thật.',
    'Tôi trả lời câu hỏi về tiêu chí chấm điểm thi đua, quy định khen thưởng và các mốc thời hạn, câu nào cũng kèm nguồn văn bản.',
    'Anh/chị cứ gõ câu hỏi, có dấu hay không dấu đều được, ví dụ:\n- hạn nộp báo cáo quý 3?\n- tiêu chí 3.1 tối đa bao nhiêu điểm?\n- nộp báo cáo muộn bị trừ mấy điểm?',
  ].join('\n\n'),

  firstAnswerNote:
    'Anh/chị đang trò chuyện với trợ lý tự động (trí tuệ nhân tạo), không phải người thật. Gõ “trợ giúp” để xem cách dùng.',

  help: [
    'Anh/chị cứ gõ câu hỏi bằng lời của mình, có dấu hay không dấu, viết tắt cũng được. Ví dụ: “hạn nộp báo cáo quý 3?”, “tieu chi 3.1 toi da bn diem”.',
    'Sau mỗi câu trả lời:\n- gõ “nguồn 1” để xem nguyên văn đoạn văn bản;\n- khi có các lựa chọn đánh số, gõ số hoặc gõ lại chữ đều được.',
    'Gõ “dữ liệu của tôi” để xem tôi lưu gì về anh/chị, và để sửa, xuất hay xóa.',
    'Tôi là trợ lý tự động (trí tuệ nhân tạo), chỉ trả lời theo văn bản đang có. Chỗ nào văn bản không nói, tôi xin phép nói là chưa tìm thấy.',
  ].join('\n\n'),

  youMay: (roles: readonly string[]) =>
    roles.length === 0 ? 'Anh/chị còn có thể gõ:' : `Vai trò của anh/chị: ${roles.join('; ')}. Anh/chị còn có thể gõ:`,
  inPlaceOf: (role: string, name: string) => `${role} (thay ${name})`,

  hello: 'Dạ, tôi chào anh/chị. Anh/chị cần hỏi về tiêu chí chấm điểm hay thời hạn nào ạ?',
  thanks: 'Dạ, không có gì ạ. Anh/chị cần hỏi thêm cứ nhắn cho tôi.',
  bye: 'Dạ, tôi chào anh/chị. Khi cần, anh/chị cứ nhắn lại.',
  whoAreYou:
    'Tôi là trợ lý tự động (hệ thống trí tuệ nhân tạo) của Liên hiệp Hội, không phải người thật. Tôi trả lời về tiêu chí chấm điểm thi đua, quy định khen thưởng và các mốc thời hạn, câu nào cũng kèm nguồn văn bản.',
  agreement: 'Dạ vâng, anh/chị đã đồng ý rồi nên cứ gõ câu hỏi ạ.',
  wantsPerson:
    'Anh/chị cứ gõ câu hỏi ạ. Nếu các văn bản đang có chưa trả lời được, tôi sẽ hỏi anh/chị có muốn gửi câu hỏi đó cho văn phòng không.',
  complaint:
    'Tôi xin lỗi vì đã trả lời chưa đúng ý. Anh/chị vui lòng hỏi lại cụ thể hơn, hoặc gõ “nguồn 1” để đối chiếu với nguyên văn văn bản ạ.',

  choicesGone: 'Câu này đã qua nên lựa chọn đó không còn tác dụng. Anh/chị cứ gõ câu hỏi mới ạ.',
  noSuchChoice: (open: number) =>
    open === 1
      ? 'Hiện chỉ có lựa chọn số 1. Anh/chị gõ 1, hoặc gõ câu hỏi mới ạ.'
      : `Hiện chỉ có các lựa chọn từ 1 đến ${open}. Anh/chị gõ một số trong đó, hoặc gõ câu hỏi mới ạ.`,

  showSource: (number: number) => `Xem nguyên văn nguồn ${number}`,
  sourceText: (number: number, text: string) => `Nguyên văn nguồn ${number}:\n\n${text}`,
  sourceChanged:
    'Văn bản này vừa được cập nhật nên đoạn trích cũ không còn. Anh/chị vui lòng hỏi lại để nhận nội dung mới ạ.',
  noSourceYet: 'Chưa có câu trả lời nào để xem nguồn. Anh/chị gõ câu hỏi trước ạ.',
  noSuchSource: (count: number) =>
    count === 1
      ? 'Câu trả lời vừa rồi chỉ có một nguồn. Anh/chị gõ “nguồn 1” ạ.'
      : `Câu trả lời vừa rồi có ${count} nguồn. Anh/chị gõ “nguồn” kèm một số từ 1 đến ${count} ạ.`,

  offerOffice: 'Anh/chị có muốn gửi câu hỏi này cho văn phòng không ạ?',
  yes: 'Có',
  no: 'Không',
  sentToOffice: 'Tôi đã chuyển câu hỏi của anh/chị cho văn phòng ạ.',
  notedForOffice:
    'Tôi đã ghi lại câu hỏi của anh/chị để văn phòng xem. Anh/chị cũng có thể liên hệ trực tiếp văn phòng nếu cần gấp ạ.',
  leftIt: 'Dạ vâng. Anh/chị cứ gõ câu hỏi khác ạ.',
  questionForOffice: (question: string, from: string) =>
    `Có câu hỏi mà văn bản chưa trả lời được, do ${from} gửi:\n\n“${question}”`,

  unknownCommand: 'Tôi chưa biết lệnh này. Anh/chị gõ “trợ giúp” để xem cách dùng, hoặc cứ gõ câu hỏi bằng lời ạ.',
  noText: {
    file: 'Tôi đã nhận được tệp nhưng hiện chỉ đọc được câu hỏi bằng chữ. Anh/chị vui lòng gõ câu hỏi ạ.',
    picture: 'Tôi chưa đọc được ảnh. Anh/chị vui lòng gõ câu hỏi bằng chữ ạ.',
    sticker: 'Dạ, tôi chào anh/chị. Anh/chị cần hỏi gì cứ gõ bằng chữ ạ.',
    voice: 'Tôi chưa nghe được tin nhắn thoại. Anh/chị vui lòng gõ câu hỏi bằng chữ ạ.',
    unsupported: 'Tôi không xem được nội dung này. Anh/chị vui lòng gõ câu hỏi bằng chữ ạ.',
    empty: 'Tin nhắn này không có chữ nào. Anh/chị vui lòng gõ câu hỏi ạ.',
  },

  cannotStore:
    'Hiện máy chủ chưa lưu được tin nhắn của anh/chị. Tôi sẽ đọc và trả lời ngay khi khắc phục xong, anh/chị không cần gửi lại ạ.',
  notDelivered: (day: string) =>
    `Do kênh nhắn tin gián đoạn, câu trả lời ngày ${day} đã không đến được anh/chị. Nếu còn cần, mong anh/chị hỏi lại ạ.`,
  stateLost: 'Tôi không đọc lại được phần trò chuyện trước, mong anh/chị thông cảm.',
  /** `code`: the operator finds the message and the log line by it. */
  apology: (code: string) =>
    `Rất tiếc, tôi gặp lỗi khi xử lý tin nhắn này (mã lỗi ${code}). Tin nhắn đã được lưu để người phụ trách kiểm tra; anh/chị thử hỏi lại bằng cách khác ạ.`,
} as const;
