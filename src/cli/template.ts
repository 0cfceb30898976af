import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { templateSheets } from '../organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../organisation-import/template/write-workbook.ts';
import type { Command } from './command.ts';

export const templateCommand: Command = {
  name: 'template',
  summary: 'ghi ra tệp Excel mẫu để điền rồi nhập bằng lệnh import',
  help: `Cách dùng: npm run -s cli -- template [--out TỆP]

Ghi tệp mẫu (mặc định: mau-to-chuc.xlsx): trang hướng dẫn, và mỗi loại bảng một trang có sẵn tiêu đề và một dòng ví dụ.
Không ghi đè lên tệp đang có.
Ví dụ: npm run -s cli -- template --out mau.xlsx`,

  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string', default: 'mau-to-chuc.xlsx' } },
    });
    try {
      await writeFile(values.out, await writeWorkbook(templateSheets()), { flag: 'wx' });
    } catch (error) {
      if (!isFromFileSystem(error)) throw error;
      const why = error.code === 'EEXIST' ? 'tệp này đã có; hãy chọn tên khác' : 'hãy kiểm tra đường dẫn và quyền ghi';
      io.err(`Chưa ghi được ${values.out}: ${why}.`);
      return 1;
    }
    io.out(`Đã ghi tệp mẫu ${values.out}. Điền xong, anh/chị nhập bằng: npm run -s cli -- import ${values.out}`);
    return 0;
  },
};

function isFromFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
