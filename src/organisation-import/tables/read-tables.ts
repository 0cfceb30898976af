import { refuse } from '../../documents/extract/advice.ts';
import { guard } from '../../documents/extract/guard.ts';
import { refusalOf } from '../../documents/extract/refusal-of.ts';
import { decodeBytes } from '../../documents/extract/text/decode-bytes.ts';
import { parseCsv } from './csv.ts';
import type { TablesResult } from './table.ts';

const NOT_A_TABLE = {
  kind: 'unreadable',
  advice: 'Tệp này không phải bảng dữ liệu. Anh/chị gửi tệp Excel (.xlsx) hoặc tệp .csv, ghi theo tệp mẫu.',
} as const;

/**
 * The bytes of a file -> its tables. Touches nothing but memory and never throws for a file, however broken; it may take long, so a
 * running program calls `readTablesApart` instead.
 */
export async function readTables(bytes: Uint8Array, fileName: string): Promise<TablesResult> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.csv$/i.test(fileName) && !isZip) return readCsv(bytes, fileName);
  const guarded = guard(bytes, fileName);
  switch (guarded.kind) {
    case 'unreadable':
      return guarded.reason === 'unsupported' || guarded.reason === 'wrong-type' ? NOT_A_TABLE : guarded;
    case 'binary':
    case 'text':
      return NOT_A_TABLE;
    case 'office':
      if (guarded.type !== 'xlsx') return NOT_A_TABLE;
      try {
        const { readWorkbook } = await import('./workbook.ts');
        return { kind: 'tables', tables: await readWorkbook(guarded.parts) };
      } catch (error) {
        return refuse(refusalOf(error));
      }
  }
}

function readCsv(bytes: Uint8Array, fileName: string): TablesResult {
  if (bytes.length === 0) return refuse('empty');
  const text = decodeBytes(bytes);
  if (text === null) return NOT_A_TABLE;
  const parsed = parseCsv(text);
  const place = `tệp “${fileName}”`;
  if (parsed.kind === 'rows')
    return { kind: 'tables', tables: [{ sheet: null, place, isHidden: false, rows: parsed.rows }] };
  return {
    kind: 'unreadable',
    advice: `Dấu ngoặc kép mở ở dòng ${parsed.line} không được đóng lại, nên không biết các ô sau đó kết thúc ở đâu. Anh/chị sửa dòng này, hoặc lưu lại thành tệp .xlsx.`,
  };
}
