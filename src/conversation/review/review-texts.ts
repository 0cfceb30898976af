/** What is asked for once more after something else. */
export const REVIEW_TEXTS = {
  askAgain: {
    return: 'Quay lại việc trả lại báo cáo: anh/chị gõ số mục cần sửa và lý do, ví dụ “12, 15: chưa khớp”, hoặc “hủy”.',
    'extend-reason': 'Quay lại việc gia hạn: anh/chị gõ lý do, hoặc “hủy”.',
  },
} as const;
