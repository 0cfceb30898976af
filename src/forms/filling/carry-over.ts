import type { Field, Form } from '../definition/form.ts';
import { type Draft, partsOf } from './draft.ts';
import { factsOf, hasLuyKe } from './facts.ts';
import { fitsField } from './fits.ts';
import { shownAnswer } from './summary.ts';

/** A draft in a newer version of its form. */
export interface CarriedOver {
  readonly draft: Draft;
  readonly kept: number;
  /** What is different, one sentence each, for the person. */
  readonly notes: readonly string[];
}

/** Takes over every answer that still fits; what does not is told with its old value and asked again. */
export function carryOver(draft: Draft, from: Form, to: Form): CarriedOver {
  const before = fieldsById(from);
  const now = fieldsById(to);
  const period = draft.period?.kind ?? null;
  const notes: string[] = [];
  const kept = Object.entries(draft.answers).filter(([slot, answer]) => {
    const { field: id, span } = partsOf(slot);
    const [old, field] = [before.get(id), now.get(id)];
    const shown = old === undefined ? '' : ` Trước đây anh/chị ghi: ${shownAnswer(old, answer)}.`;
    if (field === undefined) {
      notes.push(`Mục “${old?.label ?? id}” không còn trong biểu mẫu.${shown}`);
      return false;
    }
    const isSame =
      old === undefined || (old.type.kind === field.type.kind && (span === 'ky' || hasLuyKe(field, period)));
    const fits = isSame && (!('value' in answer) || fitsField(field, answer.value, span, period));
    if (!fits) notes.push(`Mục “${field.label}” đã đổi cách ghi nên cần trả lời lại.${shown}`);
    return fits;
  });
  const carried: Draft = {
    ...draft,
    form: { id: to.id, version: to.version },
    answers: Object.fromEntries(kept),
    stale: draft.stale.filter((slot) => kept.some(([one]) => one === slot)),
    evidence: Object.fromEntries(Object.entries(draft.evidence).filter(([id]) => now.has(id))),
  };
  const facts = factsOf(to, carried);
  const added = [...now.values()].filter(
    (field) => !before.has(field.id) && facts.isAsked(field) && field.prefill?.fixed !== true,
  );
  return {
    draft: carried,
    kept: kept.length,
    notes: [...notes, ...added.map((field) => `Có mục mới: “${field.label}”.`)],
  };
}

function fieldsById(form: Form): ReadonlyMap<string, Field> {
  return new Map(form.groups.flatMap((group) => group.fields).map((field) => [field.id, field]));
}
