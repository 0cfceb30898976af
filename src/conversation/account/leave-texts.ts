/** What is said about withdrawing one's agreement, and about having everything erased. */
export const LEAVE_TEXTS = {
  askWithdraw: (keepChatDays: number) =>
    `Anh/chị muốn rút đồng ý? Khi đó tôi không trả lời, không nhắc hạn và không nhắn cho anh/chị nữa. Tin nhắn cũ tự xóa sau ${keepChatDays} ngày. Anh/chị đổi ý lúc nào cũng được.`,
  withdraw: 'Rút đồng ý',
  stay: 'Giữ nguyên',
  withdrawn:
    'Đã rút đồng ý. Từ nay tôi không trả lời, không nhắc hạn và không nhắn cho anh/chị nữa. Muốn dùng lại, anh/chị gõ “đồng ý”. Muốn xóa hết dữ liệu, anh/chị gõ “xóa dữ liệu của tôi” ạ.',
  alreadyWithdrawn:
    'Anh/chị đã rút đồng ý từ trước, không cần làm gì thêm. Muốn dùng lại, anh/chị gõ “đồng ý”; muốn xóa hết dữ liệu, gõ “xóa dữ liệu của tôi” ạ.',
  nothingToWithdraw:
    'Anh/chị chưa đồng ý nên không có gì để rút, và tôi không lưu tin nhắn của anh/chị. Muốn xóa cả thông tin tài khoản, anh/chị gõ “xóa dữ liệu của tôi” ạ.',

  askErase:
    'Anh/chị muốn xóa hết dữ liệu? Họ tên, tài khoản, tin nhắn, câu hỏi và tệp của anh/chị sẽ bị xóa ngay, không lấy lại được; muốn dùng lại phải có mã mời mới. Báo cáo của đơn vị vẫn còn, không kèm tên anh/chị.',
  erase: 'Xóa hết dữ liệu',
  askEraseInWords:
    'Nếu xóa, họ tên, tài khoản và mọi dữ liệu của anh/chị mất ngay, không lấy lại được; muốn dùng lại phải có mã mời mới. Anh/chị gõ “xóa hết dữ liệu” để xóa; không gõ gì thì mọi thứ giữ nguyên ạ.',
  erased: (keepChatDays: number) =>
    `Đã xóa hết dữ liệu của anh/chị. Chỉ còn mã người dùng cùng ngày giờ anh/chị đã đồng ý và rút, để chứng minh khi cần. Bản sao lưu cũ được xóa dần, theo hạn ${keepChatDays} ngày. Cảm ơn anh/chị đã dùng trợ lý ạ.`,

  lastCentral: (contact: string) =>
    `Anh/chị là người duy nhất của Văn phòng trung ương đang dùng trợ lý, nên chưa thể rời đi: sẽ không còn ai mời và quản lý người dùng. Trước hết anh/chị mời thêm một người của Văn phòng trung ương (gõ “mời”), đợi người đó đồng ý, rồi làm lại. Nếu không mời được, anh/chị liên hệ ${contact} ạ.`,
} as const;
