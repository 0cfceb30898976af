import { describe, expect, it } from 'vitest';
import { guard } from '../../../src/documents/extract/guard.ts';
import { KINDS } from '../../../src/organisation-import/kinds/kinds.ts';
import { ROW_KINDS } from '../../../src/organisation-import/kinds/register.ts';
import { templateSheets } from '../../../src/organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../../../src/organisation-import/template/write-workbook.ts';
import { readTables } from '../../../src/organisation-import/tables/read-tables.ts';

const intro = { name: 'Hướng dẫn', rows: [['x']], widths: [10] };

describe('a written workbook', () => {
  it('holds text only, whatever it begins with', async () => {
    const cells = ['=1+1', '+84', '-5', '@a', '007', '31/12/2026'];
    const bytes = await writeWorkbook([intro, { name: 'A', rows: [cells], widths: [] }]);
    const read = await readTables(bytes, 'a.xlsx');
    expect(read.kind === 'tables' && read.tables[1]?.rows).toEqual([{ line: 1, cells, formulas: [] }]);
  });

  it('has empty rows below that keep as text what is typed there: no day is turned round, no code loses its zeros', async () => {
    const guarded = guard(await writeWorkbook([intro, { name: 'A', rows: [['a', 'b']], widths: [] }]), 'a.xlsx');
    const part = (name: string): string =>
      guarded.kind === 'office' ? Buffer.from(guarded.parts.get(name) ?? []).toString() : '';
    const style = /<c r="B150" s="(\d+)"\/>/.exec(part('xl/worksheets/sheet2.xml'))?.[1];
    const styles = [...part('xl/styles.xml').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map((match) => match[1]);
    const formats = new Map(
      [...part('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((match) => [
        match[1],
        match[2],
      ]),
    );
    expect(style).toBeDefined();
    expect(new Set(styles.map((id) => formats.get(id)))).toEqual(new Set(['@']));
  });

  it('of the template explains every column of every sheet, and shows an example of each that is needed', () => {
    const [instructions, ...sheets] = templateSheets();
    const explained = (instructions?.rows ?? []).map((row) => row.slice(0, 2).join(' / '));
    for (const kind of ROW_KINDS) {
      const { sheet, columns } = KINDS[kind];
      const [header, example] = sheets.find(({ name }) => name === sheet)?.rows ?? [];
      expect(header).toEqual(columns.map((column) => column.header));
      expect(example?.[0]).toMatch(/^Ví dụ: ./);
      columns.forEach((column, index) => {
        expect(explained).toContain(`${sheet} / ${column.header}${column.required ? ' (bắt buộc)' : ''}`);
        if (column.required) expect(example?.[index]).not.toBe('');
      });
    }
  });
});
