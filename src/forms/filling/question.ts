import type { Draft } from './draft.ts';
import { hasLuyKe } from './facts.ts';
import type { Step } from './item.ts';

/** The full sentence that asks for a step; of lũy kế it is the same for every item. */
export function questionOf(draft: Draft, { item, span }: Step): string {
  const { field } = item;
  if (span === 'luy-ke') {
    const unit = field.unit === undefined ? '' : ` ${field.unit}`;
    return `Còn lũy kế từ đầu năm của mục ${field.label} là bao nhiêu${unit} ạ?`;
  }
  const kind = draft.period?.kind ?? null;
  return hasLuyKe(field, kind)
    ? `${field.question} Nếu có sẵn số lũy kế, anh/chị gõ luôn, ví dụ: 5, lũy kế 12.`
    : field.question;
}

/** `Mục 8/48`. */
export function headingOf(step: Step, of: number): string {
  return `Mục ${step.item.number}/${of}${step.span === 'luy-ke' ? ', số lũy kế' : ''}`;
}
