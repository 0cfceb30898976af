import { writePeriodKey } from '../../reports/period-key.ts';

/** What is said about a unit's own score. Points and grades come as they are written to people. */
export const SCORE_TEXTS = {
  notYours: 'Anh/chị chưa có quyền xem điểm này. Nếu cần, anh/chị liên hệ Cụm trưởng hoặc văn phòng trung ương ạ.',
  onlyUnit: 'Chỉ người của đơn vị mới trả lời, bổ sung minh chứng cho phần tự chấm được ạ.',
  noReport: (period: string | null) =>
    period === null
      ? 'Đơn vị chưa có báo cáo nào để chấm điểm. Anh/chị gõ “báo cáo” để bắt đầu ạ.'
      : `Đơn vị chưa có báo cáo ${writePeriodKey(period)} để chấm điểm. Anh/chị gõ “báo cáo” để bắt đầu ạ.`,
  noTable: (year: number) =>
    `Chưa có bảng tiêu chí năm ${year} nên chưa chấm điểm được. Anh/chị báo văn phòng trung ương nhập bảng ạ.`,
  title: (period: string, isDraft: boolean) =>
    `Tự chấm báo cáo ${writePeriodKey(period)}${isDraft ? ' (bản nháp)' : ''}`,
  howMore:
    'Xem kỹ một nhóm: “chi tiết III”. Thử số khác: “nếu 3.1 = 8”. Thêm minh chứng: “minh chứng 3.1: 15/KH-LHH, 10/02/2026”.',
  questionsOpen: (count: number) =>
    `Còn ${count} câu mà báo cáo không có số liệu, cần anh/chị trả lời (lúc nào cũng được: gõ “trả lời câu hỏi”).`,
  answerNow: (count: number) => `Trả lời ${count} câu`,
  later: 'Để sau',
  noSuchPart:
    'Bảng tiêu chí không có phần này. Anh/chị gõ “chi tiết III” (nhóm), “chi tiết 3.1” (mục), “chi tiết thưởng” hoặc “chi tiết trừ” ạ.',
  ask: (at: number, of: number, code: string, question: string, rule: string) =>
    `Câu ${at}/${of} (mục ${code}): ${question}${rule}`,
  askNumber: 'Anh/chị gõ con số; chưa rõ thì gõ “bỏ qua”.',
  yes: 'Có',
  no: 'Không',
  skip: 'Bỏ qua',
  noneOpen:
    'Các câu hỏi chấm điểm đã trả lời đủ. Anh/chị gõ “tự chấm” để xem điểm; muốn đổi, gõ ví dụ: “trả lời 1.2: có”.',
  someSkipped: (count: number) =>
    `Còn ${count} câu bỏ qua; khi có số liệu, anh/chị gõ “trả lời câu hỏi” để làm tiếp ạ.`,
  kept: (code: string, shown: string, change: string) => `Đã ghi mục ${code}: ${shown}${change}.`,
  pointsChange: (before: string, after: string) => ` (tổng ${before} → ${after} điểm)`,
  noSuchQuestion: (code: string, figures: readonly string[]) =>
    figures.length === 0
      ? `Mục ${code} tính từ số liệu báo cáo, không hỏi riêng. Anh/chị sửa số trong báo cáo ạ.`
      : `Anh/chị ghi rõ câu trả lời cho mục ${code}, ví dụ: ${figures.map((one) => `“trả lời ${one}: có”`).join(', ')}.`,
  noSuchLine: (code: string) =>
    `Anh/chị ghi mục của bảng tiêu chí và văn bản làm minh chứng, ví dụ: “minh chứng 3.1: 15/KH-LHH, 10/02/2026”. (Không rõ mục “${code}”.)`,
  evidence: (code: string, text: string, change: string) => `Đã ghi minh chứng mục ${code}: ${text}${change}.`,
  evidenceGone: (code: string, change: string) => `Đã bỏ minh chứng đã ghi cho mục ${code}${change}.`,
  closed:
    'Báo cáo này đã được chấp nhận nên phần tự chấm không sửa được nữa. Nếu cần, anh/chị đề nghị Cụm trưởng trả lại báo cáo ạ.',
  stopped: 'Dạ vâng. Các câu đã trả lời vẫn được lưu; anh/chị gõ “tự chấm” để xem điểm, “trả lời câu hỏi” để làm tiếp.',
  which: (name: string) => `“${name}” có thể là:`,
  unknown: (name: string) =>
    `Tôi chưa rõ “${name}” là mục nào. Anh/chị gõ số mục của bảng tiêu chí, ví dụ: “nếu 3.1 = 8”; mục có nhiều số liệu: “nếu 2.1 BCH = 2”.`,
  badValue: (code: string, reason: string) => `Mục ${code}: ${reason}`,
} as const;
