/** What is said when something about one's own data can't be done. */
export const ACCOUNT_TEXTS = {
  locked: (contact: string) =>
    `Tài khoản của anh/chị đang tạm khóa nên tôi chưa làm việc này được; anh/chị vui lòng liên hệ ${contact}. Anh/chị vẫn có thể gõ “rút đồng ý” hoặc “xóa dữ liệu của tôi” ạ.`,
  notAgreed:
    'Anh/chị chưa đồng ý với thông báo về dữ liệu (hoặc đã rút) nên tôi chưa làm việc này được. Anh/chị gõ “đồng ý” để dùng trợ lý, “dữ liệu của tôi” để xem thông tin đang lưu, hoặc “xóa dữ liệu của tôi” ạ.',
} as const;
