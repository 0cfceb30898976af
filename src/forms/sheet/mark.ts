/** What a workbook of a report says of itself, in a cell that people do not need to see. */
export interface SheetMark {
  readonly form: string;
  readonly version: number;
  /** Code of the unit; '' for one that was made for nobody in particular. */
  readonly donVi: string;
  /** Key of the period; '' for a form without periods. */
  readonly period: string;
  /** Field whose rows the sheet holds; '' for the sheet of the report itself. */
  readonly list: string;
}

const BEFORE = 'mau-bao-cao';
const MARK = /^mau-bao-cao\|([a-z][a-z0-9-]{0,39})\|(\d{1,6})\|([^|]{0,60})\|([^|]{0,20})\|([a-z0-9_]{0,60})$/;

/** `mau-bao-cao|bao-cao-quy|1|LHH-LAM-DONG|2026Q3|` */
export function writeMark({ form, version, donVi, period, list }: SheetMark): string {
  return [BEFORE, form, version, donVi, period, list].join('|');
}

/** Null for a cell that is no mark. */
export function readMark(cell: string): SheetMark | null {
  const [, form, version, donVi, period, list] = MARK.exec(cell.trim()) ?? [];
  return form === undefined ? null : { form, version: Number(version), donVi: donVi!, period: period!, list: list! };
}
