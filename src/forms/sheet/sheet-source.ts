import type { Form } from '../definition/form.ts';
import type { Draft } from '../filling/draft.ts';
import type { LastReport } from '../filling/known.ts';
import type { SheetMark } from './mark.ts';

/** What a workbook is made from. */
export interface SheetSource {
  readonly form: Form;
  /** Its answers are in the workbook already. */
  readonly draft: Draft;
  readonly last: LastReport | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly period: { readonly key: string; readonly name: string } | null;
}

/** What one of its sheets says of itself; `list` is '' for the report's own. */
export function markOf({ form, draft, unit, period }: SheetSource, list: string): SheetMark {
  return { form: form.id, version: draft.form.version, donVi: unit?.code ?? '', period: period?.key ?? '', list };
}
