import { OperatorError } from '../lib/operator-error.ts';

/** A folder of documents is not there or can't be opened; what was read out of it before is kept. */
export class DocumentsUnreachable extends OperatorError {
  override readonly name = 'DocumentsUnreachable';

  constructor(folder: string, cause: unknown) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    super(
      isMissing
        ? `Chưa có thư mục văn bản ${folder}. Hãy tạo thư mục này rồi đặt văn bản vào, hoặc sửa DATA_DIR cho đúng; văn bản đã nhập trước đây vẫn được giữ nguyên.`
        : `Không mở được thư mục văn bản ${folder}. Hãy kiểm tra quyền đọc của thư mục, hoặc sửa DATA_DIR cho đúng; văn bản đã nhập trước đây vẫn được giữ nguyên.`,
      { cause },
    );
  }
}
