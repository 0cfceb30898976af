/** What is said about the audit (nhật ký). */
export const AUDIT_TEXTS = {
  notAllowed: 'Nhật ký chỉ dành cho Văn phòng trung ương và người vận hành ạ.',
  empty: 'Nhật ký chưa có dòng nào.',
  newest: (rows: number) => `Nhật ký, ${rows} dòng mới nhất (chỉ ghi mã, không ghi nội dung):`,
} as const;
