import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/forms/filling/draft.ts';
import { setAnswer } from '../../../src/forms/filling/set-answer.ts';
import { markOfWorkbook } from '../../../src/forms/sheet/find-mark.ts';
import { formSheets } from '../../../src/forms/sheet/form-sheets.ts';
import { type MergedSheet, mergeSheet } from '../../../src/forms/sheet/merge-sheet.ts';
import { readSheets } from '../../../src/forms/sheet/read-sheets.ts';
import { openSteps, slotOfStep } from '../../../src/forms/filling/steps.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { readTables } from '../../../src/organisation-import/tables/read-tables.ts';
import { writeFormWorkbook } from '../../../src/reports/sheet/write-form-workbook.ts';
import { allAnswers, begin, KNOWN, QUARTERLY, WHO } from '../../forms/filling/quarterly.ts';

async function written(draft: Draft): Promise<readonly Table[]> {
  const unit = { code: 'LHH-LAM-DONG', name: 'Liên hiệp Hội tỉnh Lâm Đồng' };
  const period = { key: '2026Q3', name: 'quý III và 9 tháng năm 2026' };
  const bytes = await writeFormWorkbook(formSheets({ form: QUARTERLY, draft, last: null, unit, period }));
  const read = await readTables(bytes, 'báo cáo (1).xlsx');
  if (read.kind !== 'tables') throw new Error(read.advice);
  return read.tables;
}

function merged(tables: readonly Table[], draft: Draft): MergedSheet {
  const mark = markOfWorkbook(tables)!;
  const read = readSheets(tables, mark, QUARTERLY, draft.period!.kind);
  const sheet = mergeSheet(QUARTERLY, draft, read.entries, KNOWN);
  return { ...sheet, problems: [...read.problems, ...sheet.problems] };
}

/** Other text in the cells of a report's sheet, by their place: `D12`. */
function typedInto(tables: readonly Table[], cells: Readonly<Record<string, string>>): readonly Table[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      if (table.sheet !== 'Báo cáo') return row;
      const width = Math.max(row.cells.length, 8);
      return {
        ...row,
        cells: Array.from(
          { length: width },
          (_, x) => cells[`${String.fromCharCode(65 + x)}${row.line}`] ?? row.cells[x] ?? '',
        ),
      };
    }),
  }));
}

function placeOf(tables: readonly Table[], number: string, column: 'D' | 'E'): string {
  const row = tables.find(({ sheet }) => sheet === 'Báo cáo')!.rows.find(({ cells }) => cells[0] === number)!;
  return `${column}${row.line}`;
}

describe('a workbook of a report', () => {
  it('says which report it is of, whatever the file is called', async () => {
    expect(markOfWorkbook(await written(begin()))).toEqual({
      form: 'bao-cao-quy',
      version: QUARTERLY.version,
      donVi: 'LHH-LAM-DONG',
      period: '2026Q3',
      list: '',
    });
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'a full draft (%i) written, read and merged again brings nothing new, and nothing is lost',
    async (seed) => {
      const draft = fullDraft(seed);
      const sheet = merged(await written(draft), draft);
      expect({ ...sheet, same: 0 }).toEqual({ filled: [], changed: [], same: 0, doubts: [], problems: [] });
      expect(sheet.same).toBeGreaterThan(60);
    },
  );

  it.each([7, 8, 9, 10])(
    'a full workbook (%i) fills an empty draft with the same values; only what is unusual is asked',
    async (seed) => {
      const draft = fullDraft(seed);
      const sheet = merged(await written(draft), begin());
      expect(sheet.problems).toEqual([]);
      for (const { step, given } of sheet.filled) {
        const answer = draft.answers[slotOfStep(step)];
        expect([slotOfStep(step), 'value' in given ? given.value : given.state]).toEqual([
          slotOfStep(step),
          answer && 'value' in answer ? answer.value : answer?.state,
        ]);
      }
      expect(sheet.filled.length + sheet.doubts.length + sheet.changed.length + sheet.same).toBeGreaterThan(60);
    },
  );

  it('a cell that differs is told with both values and changes nothing by itself', async () => {
    const draft = fullDraft(11);
    const tables = await written(draft);
    const sheet = merged(typedInto(tables, { [placeOf(tables, '8', 'D')]: '31' }), draft);
    expect(sheet.filled).toEqual([]);
    expect(sheet.changed.map(({ step, before, given }) => [slotOfStep(step), before, given])).toEqual([
      ['so_hoi_tv', draft.answers['so_hoi_tv'], { state: 'value', value: 31 }],
    ]);
  });

  it('a cell that can’t be taken is named by its place', async () => {
    const tables = await written(begin());
    const [bad, none] = [placeOf(tables, '8', 'D'), placeOf(tables, '8', 'E')];
    const { problems } = merged(typedInto(tables, { [bad]: 'nhiều lắm', [none]: '5' }), begin());
    expect(problems.map(({ place }) => place).toSorted()).toEqual([`Ô ${bad}`, `Ô ${none}`].toSorted());
    expect(problems.find(({ place }) => place === `Ô ${none}`)?.why).toBe('mục 8 không có số lũy kế.');
  });

  it('columns and rows that were moved are found; a number twice counts once; a row without a number is told', async () => {
    const tables = await written(begin());
    const report = tables.find(({ sheet }) => sheet === 'Báo cáo')!;
    const moved = {
      ...report,
      rows: report.rows.map((row) => ({ ...row, line: row.line + 2, cells: ['', ...row.cells] })).toReversed(),
    };
    const [mark, ...rest] = moved.rows.toReversed();
    const header = rest.find(({ cells }) => cells.includes('Trong kỳ'))!;
    const row = (number: string, value: string) => ({
      line: 90,
      cells: ['', number, '', '', value],
      formulas: [],
    });
    const sheet = merged(
      [{ ...moved, rows: [mark!, header, row('10', '7'), row('8', '24'), row('8', '25'), row('', '3')] }],
      begin(),
    );
    expect(sheet.filled.map(({ step, given }) => [step.item.number, 'value' in given && given.value])).toEqual([
      ['8', 24],
      ['10', 7],
    ]);
    expect(sheet.problems.map(({ why }) => why)).toEqual([
      'mục 8 có hai dòng trong bảng; tôi lấy dòng đầu.',
      'không có số mục ở đầu dòng nên chưa rõ là mục nào.',
    ]);
  });

  it('a formula is not taken for a figure: what it shows is not what somebody wrote', async () => {
    const tables = await written(begin());
    const withFormula = tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        table.sheet === 'Báo cáo' && row.cells[0] === '8'
          ? { ...row, cells: [...row.cells.slice(0, 3), '='], formulas: [3] }
          : row,
      ),
    }));
    const { filled, problems } = merged(withFormula, begin());
    expect(filled).toEqual([]);
    expect(problems.map(({ why }) => why)).toEqual(['có công thức; anh/chị ghi thẳng con số vào ô giúp ạ.']);
  });

  it('never throws, whatever stands in the cells, and every cell is accounted for', async () => {
    const tables = await written(begin());
    const report = tables.find(({ sheet }) => sheet === 'Báo cáo')!;
    const lines = report.rows.slice(3).map(({ line }) => line);
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '0',
        '-1',
        '1e9',
        '=1+1',
        '1.5',
        '31/2/2026',
        'có',
        '１２',
        '\u0000',
        '🙂',
        'NaN',
        '9'.repeat(400),
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.tuple(fc.constantFrom('A', 'D', 'E'), fc.constantFrom(...lines)).map(([c, l]) => `${c}${l}`),
          cell,
          { maxKeys: 30 },
        ),
        (cells) => {
          const sheet = merged(typedInto(tables, cells), begin());
          for (const { why } of sheet.problems) expect(why.length).toBeGreaterThan(5);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every item answered as a unit might, by the form's order. */
function fullDraft(seed: number): Draft {
  const [answers] = fc.sample(allAnswers(QUARTERLY), { numRuns: 1, seed });
  let draft = begin();
  for (;;) {
    const step = openSteps(QUARTERLY, draft).find((one) => one.item.field.type.kind !== 'files');
    if (step === undefined) return draft;
    const value = answers![slotOfStep(step)]!;
    draft = setAnswer(QUARTERLY, draft, step, { state: 'value', value }, WHO).draft;
  }
}
