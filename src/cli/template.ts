import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { loadForms } from '../forms/load-forms.ts';
import { templateSheets } from '../organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../organisation-import/template/write-workbook.ts';
import { readPeriodKey } from '../reports/period-key.ts';
import { formWorkbook } from '../reports/sheet/form-workbook.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { reportOfUnit } from './template/report-of-unit.ts';

export const templateCommand: Command = {
  name: 'template',
  summary: 'ghi ra tệp Excel mẫu: bảng tổ chức để nhập bằng lệnh import, hoặc mẫu báo cáo để đơn vị điền',
  help: `Cách dùng: npm run -s cli -- template [--out TỆP]
           npm run -s cli -- template --form MÃ [--period 2026Q3] [--unit MÃ] [--out TỆP]

Không có --form: ghi tệp mẫu tổ chức (mặc định: mau-to-chuc.xlsx): trang hướng dẫn, và mỗi loại bảng một trang có sẵn tiêu đề
và một dòng ví dụ.
Có --form: ghi mẫu báo cáo để điền rồi gửi vào cuộc trò chuyện với trợ lý.

  --form MÃ        biểu mẫu, ví dụ bao-cao-quy
  --period 2026Q3  kỳ báo cáo; cần có với biểu mẫu theo kỳ
  --unit MÃ        của một đơn vị: có sẵn số liệu của bản nháp và của kỳ trước
  --out TỆP        nơi ghi

Không ghi đè lên tệp đang có.
Ví dụ: npm run -s cli -- template --form bao-cao-quy --period 2026Q3 --unit LHH-LAM-DONG --out bao-cao.xlsx`,

  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        form: { type: 'string' },
        period: { type: 'string' },
        unit: { type: 'string' },
      },
    });
    if (values.form === undefined) {
      if (values.period !== undefined || values.unit !== undefined)
        throw new UsageError('--period và --unit đi kèm với --form.');
      const out = values.out ?? 'mau-to-chuc.xlsx';
      const next = `Điền xong, anh/chị nhập bằng: npm run -s cli -- import ${out}`;
      return write(io, out, await writeWorkbook(templateSheets()), next);
    }
    const { name, bytes } = await reportTemplate(io, { ...values, form: values.form });
    return write(io, values.out ?? name, bytes, 'Điền xong, gửi tệp này vào cuộc trò chuyện với trợ lý.');
  },
};

async function reportTemplate(
  io: CommandIo,
  wanted: { readonly form: string; readonly period?: string | undefined; readonly unit?: string | undefined },
) {
  const config = parseConfig(io.env);
  const forms = loadForms(join(config.dataDir, 'forms'));
  const form = forms.find(wanted.form);
  if (!form)
    throw new UsageError(`Không có biểu mẫu “${wanted.form}”. Có: ${forms.newest.map(({ id }) => id).join(', ')}.`);
  const period = periodFor(form.periods.length > 0, wanted.period);
  if (wanted.unit === undefined) return formWorkbook(null, { form, period, unit: null, draft: null });
  return reportOfUnit(config, forms, { form, period, unit: wanted.unit });
}

function periodFor(isPeriodic: boolean, said: string | undefined): string | null {
  if (!isPeriodic) {
    if (said !== undefined) throw new UsageError('Biểu mẫu này không theo kỳ; bỏ --period.');
    return null;
  }
  if (said === undefined || readPeriodKey(said) === null)
    throw new UsageError('Biểu mẫu này theo kỳ: hãy ghi --period dạng 2026Q3 (năm, Q và số quý).');
  return said;
}

async function write(io: CommandIo, out: string, bytes: Buffer, next: string): Promise<number> {
  try {
    await writeFile(out, bytes, { flag: 'wx' });
  } catch (error) {
    if (!isFromFileSystem(error)) throw error;
    const why = error.code === 'EEXIST' ? 'tệp này đã có; hãy chọn tên khác' : 'hãy kiểm tra đường dẫn và quyền ghi';
    io.err(`Chưa ghi được ${out}: ${why}.`);
    return 1;
  }
  io.out(`Đã ghi tệp mẫu ${out}. ${next}`);
  return 0;
}

function isFromFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
