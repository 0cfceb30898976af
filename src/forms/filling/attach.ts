import type { Form } from '../definition/form.ts';
import type { FileRef } from '../values/value.ts';
import type { Draft, Who } from './draft.ts';
import { valueIn } from './facts.ts';
import type { Item } from './item.ts';
import { type AnswerSet, setAnswer } from './set-answer.ts';

/** As many files as evidence of one item. */
const MOST_EVIDENCE = 20;

export type Attached =
  /** The answer to an item that asks for files. */
  | ({ readonly kind: 'answer' } & AnswerSet)
  /** Evidence beside the item's own answer. */
  | { readonly kind: 'evidence'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly reason: string };

/** Attaches a file to an item; the same file twice is attached once. */
export function attachFile(form: Form, draft: Draft, item: Item, file: FileRef, who: Who): Attached {
  const { field } = item;
  if (field.type.kind !== 'files') {
    const files = draft.evidence[field.id] ?? [];
    if (files.some((one) => one.id === file.id)) return { kind: 'evidence', draft };
    if (files.length >= MOST_EVIDENCE) return tooMany(item, MOST_EVIDENCE);
    return {
      kind: 'evidence',
      draft: { ...draft, evidence: { ...draft.evidence, [field.id]: [...files, { ...file }] } },
    };
  }
  const ending = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  const { endings, most } = field.type;
  if (!endings.includes(ending)) {
    return {
      kind: 'refused',
      reason: `Mục ${item.number} chỉ nhận tệp ${endings.join(', ')}; mong anh/chị gửi lại tệp đúng loại ạ.`,
    };
  }
  const before = (valueIn(draft.answers[field.id]) ?? []) as readonly FileRef[];
  if (before.some((one) => one.id !== file.id) && before.length >= most) return tooMany(item, most);
  const files = [...before.filter((one) => one.id !== file.id), { ...file }];
  return { kind: 'answer', ...setAnswer(form, draft, { item, span: 'ky' }, { state: 'value', value: files }, who) };
}

/** Takes a file away from an item's evidence. */
export function detachEvidence(draft: Draft, field: string, file: string): Draft {
  const { [field]: files = [], ...others } = draft.evidence;
  const left = files.filter((one) => one.id !== file);
  return { ...draft, evidence: left.length === 0 ? others : { ...others, [field]: left } };
}

function tooMany(item: Item, most: number): Attached {
  return {
    kind: 'refused',
    reason: `Mục ${item.number} đã có đủ ${most} tệp; mong anh/chị gộp các tệp lại hoặc bỏ bớt ạ.`,
  };
}
