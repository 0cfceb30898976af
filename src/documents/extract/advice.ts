import type { ExtractResult, UnreadableReason } from './extracted.ts';

export type Unreadable = Extract<ExtractResult, { kind: 'unreadable' }>;

/** Why a file is refused: finer than the reason that callers tell apart, because the way out differs. */
export type Refusal = keyof typeof REFUSALS;

const REFUSALS = {
  empty: ['empty', 'Tệp không có nội dung. Anh/chị kiểm tra lại tệp gốc rồi gửi lại.'],
  'no-text': ['empty', 'Không tìm thấy chữ nào trong tệp. Anh/chị mở tệp để kiểm tra nội dung rồi gửi lại.'],
  'too-large': [
    'too-large',
    'Tệp lớn hơn 50 MB. Anh/chị chia thành các tệp nhỏ hơn, hoặc bỏ bớt hình ảnh rồi gửi lại.',
  ],
  'too-much-content': [
    'too-large',
    'Nội dung tệp quá nhiều để đọc trong một lần. Anh/chị chia thành các tệp nhỏ hơn rồi gửi lại.',
  ],
  bomb: [
    'bomb',
    'Tệp nén có dấu hiệu bất thường: khi mở ra lớn gấp nhiều lần hoặc chứa quá nhiều tệp con, nên không được mở để bảo đảm an toàn. Anh/chị mở bằng phần mềm văn phòng, lưu thành tệp mới rồi gửi lại.',
  ],
  encrypted: ['encrypted', 'Tệp được đặt mật khẩu. Anh/chị mở tệp, gỡ mật khẩu, lưu lại rồi gửi lại.'],
  broken: [
    'broken',
    'Tệp bị hỏng hoặc tải lên chưa đủ. Anh/chị mở thử trên máy; nếu mở được, hãy lưu thành tệp mới rồi gửi lại.',
  ],
  missing: [
    'broken',
    'Không mở được tệp: tệp không còn ở đó, hoặc không có quyền đọc. Anh/chị kiểm tra lại đường dẫn.',
  ],
  'wrong-type': [
    'wrong-type',
    'Nội dung tệp không đúng với đuôi tên tệp. Anh/chị mở tệp gốc, lưu lại đúng dạng .docx, .pdf hoặc .xlsx rồi gửi lại.',
  ],
  'legacy-xls': [
    'legacy-xls',
    'Tệp Excel kiểu cũ (.xls) chưa đọc được. Anh/chị mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
  ],
  scan: [
    'scan',
    'Tệp PDF chỉ có ảnh chụp, không có chữ để đọc. Anh/chị gửi tệp văn bản gốc (.docx), hoặc quét lại có nhận dạng chữ (OCR) rồi gửi lại.',
  ],
  image: ['scan', 'Đây là tệp ảnh, không có chữ để đọc. Anh/chị gửi tệp văn bản gốc (.docx) hoặc tệp PDF có chữ.'],
  'legacy-encoding': [
    'legacy-encoding',
    'Chữ trong tệp dùng bảng mã cũ chưa chuyển được. Anh/chị chuyển sang Unicode bằng công cụ của Unikey (bấm Ctrl+Shift+F6), lưu lại rồi gửi lại.',
  ],
  timeout: [
    'timeout',
    'Đọc tệp quá lâu nên đã dừng lại. Anh/chị chia thành các tệp nhỏ hơn, hoặc lưu thành tệp mới rồi gửi lại.',
  ],
  cancelled: ['cancelled', 'Việc đọc tệp đã dừng giữa chừng. Anh/chị gửi lại tệp khi cần.'],
  archive: ['unsupported', 'Đây là tệp nén. Anh/chị giải nén rồi gửi từng tệp bên trong.'],
  presentation: [
    'unsupported',
    'Tệp trình chiếu PowerPoint chưa đọc được. Anh/chị xuất ra PDF, hoặc chép nội dung sang tệp .docx rồi gửi lại.',
  ],
  rtf: ['unsupported', 'Tệp dạng RTF chưa đọc được. Anh/chị mở bằng Word, lưu lại dạng .docx rồi gửi lại.'],
  unsupported: [
    'unsupported',
    'Chưa đọc được loại tệp này. Anh/chị gửi tệp .docx, .pdf, .xlsx, .doc, .md, .html hoặc .txt.',
  ],
} as const satisfies Record<string, readonly [UnreadableReason, string]>;

/** The value for a file that is not read: the reason to branch on and the sentence for the person who sent it. */
export function refuse(refusal: Refusal): Unreadable {
  const [reason, advice] = REFUSALS[refusal];
  return { kind: 'unreadable', reason, advice };
}
