/** What is said at the door. `office` is who answers for the bot, and where they are reached. */
export const DOOR_TEXTS = {
  stranger: (contact: string) =>
    `Đây là trợ lý tự động (trí tuệ nhân tạo) dành cho người đã được mời; anh/chị vui lòng gõ mã mời vào đây, hoặc xin mã tại ${contact} ạ.`,
  badCode: (contact: string) =>
    `Mã này không dùng được. Anh/chị kiểm tra lại từng chữ, hoặc xin mã mới tại ${contact} ạ.`,
  codeLocked: 'Anh/chị đã gõ sai mã nhiều lần. Vui lòng đợi 15 phút rồi thử lại ạ.',
  alreadyMember: 'Anh/chị đã có tài khoản nên không cần mã này. Mã vẫn còn dùng được cho người được mời ạ.',
  locked: (contact: string) => `Tài khoản của anh/chị đang tạm khóa. Anh/chị vui lòng liên hệ ${contact} ạ.`,
  noStanding: (contact: string) =>
    `Hiện anh/chị không có vai trò nào trong danh sách nên tôi chưa thể phục vụ. Nếu có nhầm lẫn, anh/chị vui lòng liên hệ ${contact} ạ.`,
  onlyInPrivate: 'Việc này chỉ làm trong trò chuyện riêng. Anh/chị vui lòng nhắn riêng cho tôi ạ.',
  welcome: (name: string) => `Kính chào anh/chị ${name}.`,
  linked: (name: string) => `Đã liên kết. Từ nay tôi nhận ra anh/chị ${name} ở cả hai kênh.`,
  agreed:
    'Cảm ơn anh/chị đã đồng ý. Anh/chị cứ gõ câu hỏi, ví dụ: “hạn nộp báo cáo quý 3?”. Gõ “trợ giúp” để xem cách dùng.',
  refused: 'Dạ vâng. Tôi không lưu gì thêm và không nhắn cho anh/chị nữa. Khi nào đổi ý, anh/chị gõ “đồng ý” ạ.',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  notice: (office: { readonly name: string; readonly contact: string }, keepChatDays: number) =>
    [
      'Trước khi bắt đầu, xin anh/chị đọc và cho biết ý kiến.',
      'Tôi là trợ lý tự động (trí tuệ nhân tạo), không phải người thật.',
      `Tôi lưu: họ tên, đơn vị, vai trò, mã tài khoản Zalo/Telegram và nội dung nhắn tin của anh/chị, để trả lời câu hỏi, nhận báo cáo và nhắc hạn. Tin nhắn được xóa sau ${keepChatDays} ngày; thông tin tài khoản giữ đến khi anh/chị thôi dùng.`,
      `Chịu trách nhiệm: ${office.name} (${office.contact}). Anh/chị có quyền xem, sửa, xuất, xóa dữ liệu và rút lại đồng ý bất cứ lúc nào, bằng cách gõ “dữ liệu của tôi”.`,
      'Anh/chị có đồng ý không ạ?',
    ].join('\n\n'),
} as const;
