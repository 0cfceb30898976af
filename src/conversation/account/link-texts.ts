/** What is said about the channels somebody is known on. */
export const LINK_TEXTS = {
  code: (code: string, others: string) =>
    `Mã liên kết của anh/chị: ${code}\n\nAnh/chị mở trò chuyện với tôi trên ${others} rồi gõ mã này, trong 10 phút. Xin đừng gửi mã cho ai: người gõ mã sẽ vào được tài khoản của anh/chị.`,
  unlinked: (channel: string) => `Đã hủy liên kết ${channel}. Tài khoản ở đó không còn dùng được tôi nữa ạ.`,
  unlinkedThere:
    'Tài khoản này vừa được hủy liên kết theo yêu cầu của anh/chị. Muốn dùng lại, anh/chị gõ mã liên kết mới ạ.',
  notLinked: (channel: string, linked: string) =>
    `Anh/chị chưa liên kết ${channel}; hiện đang dùng ${linked}. Gõ “liên kết” để lấy mã thêm kênh ạ.`,
  lastOne: (channel: string) =>
    `${channel} là kênh duy nhất của anh/chị nên không hủy được. Gõ “liên kết” để thêm kênh khác trước, hoặc “xóa dữ liệu” nếu muốn thôi dùng ạ.`,
  whichOne: (linked: readonly string[]) =>
    `Anh/chị đang dùng ${linked.join(' và ')}. Muốn bỏ kênh nào, anh/chị gõ: ${linked.map((one) => `“hủy liên kết ${one}”`).join(' hoặc ')} ạ.`,
} as const;
