import { isCode } from './wait-for-lock.ts';
import { OperatorError } from '../lib/operator-error.ts';

/** Why there is no database to start on. Nothing was changed, and nothing is put in its place silently. */
export type Unusable = 'damaged' | 'missing' | 'newer' | 'no-access';

const ADVICE: Record<Unusable, (file: string) => string> = {
  damaged: (file) =>
    `Tệp cơ sở dữ liệu ${file} bị hỏng hoặc không phải cơ sở dữ liệu. ` +
    'Hãy khôi phục bản sao lưu gần nhất (npm run -s cli -- restore TỆP), rồi khởi động lại.',
  missing: (file) =>
    `Không thấy tệp cơ sở dữ liệu ${file} dù thư mục này đã từng được dùng. ` +
    'Hãy khôi phục bản sao lưu gần nhất (npm run -s cli -- restore TỆP); nếu muốn bắt đầu lại từ đầu, hãy xóa cả thư mục.',
  newer: (file) =>
    `Tệp cơ sở dữ liệu ${file} do một phiên bản mới hơn của trợ lý tạo ra. ` +
    'Hãy chạy phiên bản mới đó, hoặc khôi phục bản sao lưu làm trước khi nâng cấp.',
  'no-access': (file) =>
    `Không mở hoặc không ghi được tệp cơ sở dữ liệu ${file}. Hãy kiểm tra quyền của thư mục, dung lượng đĩa và biến STATE_DIR.`,
};

export class DatabaseUnusable extends OperatorError {
  override readonly name = 'DatabaseUnusable';

  constructor(why: Unusable, file: string, options?: ErrorOptions) {
    super(ADVICE[why](file), options);
  }
}

/** Reads what went wrong while opening; undefined for what is no matter of the file (a lock, a mistake of ours). */
export function whyUnusable(error: unknown): Unusable | undefined {
  if (isCode(error, 'SQLITE_CORRUPT') || isCode(error, 'SQLITE_NOTADB')) return 'damaged';
  if (error instanceof Error && error.message.includes('previously executed migration')) return 'newer';
  const access = [
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
    'SQLITE_PERM',
    'SQLITE_FULL',
    'SQLITE_IOERR',
    'EACCES',
    'EROFS',
    'ENOTDIR',
  ];
  return access.some((code) => isCode(error, code)) ? 'no-access' : undefined;
}
