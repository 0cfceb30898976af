import type { Step } from './item.ts';

/** Said once, at the first item that has both figures. */
export const LUY_KE_HINT = 'Mục có số lũy kế thì anh/chị gõ luôn cả hai được, ví dụ: 5, lũy kế 12.';

/** The full sentence that asks for a step; of lũy kế it is the same for every item. */
export function questionOf({ item, span }: Step): string {
  const { field } = item;
  if (span === 'ky') return field.question;
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  return `Còn lũy kế từ đầu năm của mục ${field.label} là bao nhiêu${unit} ạ?`;
}

/** `Mục 8/48`. */
export function headingOf(step: Step, of: number): string {
  return `Mục ${step.item.number}/${of}${step.span === 'luy-ke' ? ', số lũy kế' : ''}`;
}
