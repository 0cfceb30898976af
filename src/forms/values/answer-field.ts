import type { Field } from '../definition/form.ts';
import type { FieldType } from '../definition/field-type.ts';
import { fold } from '../../lib/fold.ts';
import type { Day } from '../../lib/vn-time.ts';

/** What a reader needs to know of a field, or of a column of a repeated group. */
export interface AnswerField<T extends FieldType = FieldType> extends Pick<Field, 'label'> {
  readonly unit?: string | undefined;
  readonly type: T;
}

export interface ReadingContext {
  /** The day in Viet Nam. */
  readonly today: Day;
  /** The report's year; null for a report without periods. */
  readonly year: number | null;
}

const COMMON =
  'nguoi hoi don vi lop cuoc nhiem vu van ban luot bai so giai de tai du an vien thanh phap san pham mo hinh hoat dong tap the ca nhan tin diem trieu cai ban';

/** Folded words that may stand around the number without changing it: units, and the item's own name. */
export function nounsOf({ label, unit }: AnswerField): ReadonlySet<string> {
  return new Set(fold(`${label} ${unit ?? ''} ${COMMON}`).split(/[^\p{L}\d%]+/u));
}
