import { hasLuyKe, storedSlot, valueIn } from '../filling/facts.ts';
import { type Item, itemsOf } from '../filling/item.ts';
import { fieldForSpan } from '../filling/span-field.ts';
import { shownValue } from '../values/format.ts';
import { ruleOf } from '../values/rule.ts';
import { COLUMN_NAMES, COLUMNS, listSheetName, SHEET_NAMES } from './columns.ts';
import { describeCondition } from './describe-condition.ts';
import { type FormSheet, type SheetCell, textCell } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { listSheet } from './list-sheet.ts';
import { writeMark } from './mark.ts';
import { markOf, type SheetSource } from './sheet-source.ts';
import { valueCell } from './value-cell.ts';

const WIDTHS = [8, 40, 12, 24, 14, 14, 46, 46] as const;

/** A report as a workbook: how to fill it in, one sheet of items, and a sheet for each repeated group. */
export function formSheets(source: SheetSource): readonly FormSheet[] {
  const items = itemsOf(source.form, source.draft.period?.kind ?? null);
  const lists = items.filter(({ field }) => field.type.kind === 'list');
  return [guideSheet(source), reportSheet(source, items), ...lists.map((item) => listSheet(source, item))];
}

function reportSheet(source: SheetSource, items: readonly Item[]): FormSheet {
  const { form, unit, period } = source;
  const about = [unit?.name, period?.name].filter((part) => part !== undefined).join(', ');
  return {
    name: SHEET_NAMES.report,
    widths: WIDTHS,
    sticky: 3,
    rows: [
      [textCell(writeMark(markOf(source, '')), 'mark'), textCell(form.title, 'header')],
      [textCell(''), textCell(about)],
      COLUMN_NAMES.map((name) => textCell(COLUMNS[name], 'header')),
      ...form.groups.flatMap((group) => {
        const own = items.filter((item) => item.group === group);
        return own.length === 0
          ? []
          : [[textCell('', 'group'), textCell(group.title, 'group')], ...own.map((item) => itemRow(source, item))];
      }),
    ],
  };
}

function itemRow(source: SheetSource, { number, field }: Item): readonly SheetCell[] {
  const { draft } = source;
  const kind = draft.period?.kind ?? null;
  const isTwo = hasLuyKe(field, kind);
  const isElsewhere = field.type.kind === 'list' || field.type.kind === 'files';
  return [
    textCell(number),
    textCell(field.label),
    textCell(field.type.kind === 'money' ? 'triệu đồng' : field.type.kind === 'percent' ? '%' : (field.unit ?? '')),
    isElsewhere ? elsewhere(number, field.type.kind) : valueCell(field, valueIn(draft.answers[field.id])),
    isTwo
      ? valueCell(fieldForSpan(field, 'luy-ke', kind), valueIn(draft.answers[`${field.id}@luy-ke`]))
      : textCell('', 'closed'),
    textCell(lastOf(source, field)),
    textCell(isElsewhere ? '' : ruleText(source, field)),
    textCell(hintOf(source, field)),
  ];
}

function elsewhere(number: string, kind: string): SheetCell {
  return textCell(kind === 'list' ? `Ghi ở trang “${listSheetName(number)}”` : 'Gửi tệp trong trò chuyện', 'closed');
}

/** `gõ một số …` as an instruction of its own; options of a choice by their names. */
function ruleText({ draft }: SheetSource, field: Item['field']): string {
  const { type } = field;
  if (type.kind === 'choice') return `ghi một trong: ${type.options.map(({ label }) => label).join('; ')}`;
  if (type.kind === 'choices')
    return `ghi các lựa chọn, cách nhau bằng dấu phẩy: ${type.options.map(({ label }) => label).join('; ')}`;
  return ruleOf(fieldForSpan(field, 'ky', draft.period?.kind ?? null));
}

function lastOf({ last }: SheetSource, field: Item['field']): string {
  const value = last === null ? null : valueIn(last.answers[storedSlot(field, 'ky', last.period.kind)]);
  return value === null || field.type.kind === 'list' || field.type.kind === 'files' || field.type.kind === 'long-text'
    ? ''
    : shownValue(field, value);
}

function hintOf({ form, draft }: SheetSource, { required, askedWhen, explanation }: Item['field']): string {
  const kind = draft.period?.kind ?? null;
  const when = askedWhen === undefined ? [] : [`Chỉ điền khi ${describeCondition(form, kind, askedWhen)}.`];
  const must = required === 'optional' ? ['Có thể để trống.'] : [];
  return [...when, ...must, ...(explanation === undefined ? [] : [explanation])].join(' ');
}
