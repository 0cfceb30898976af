import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import type { Known } from '../../forms/filling/known.ts';
import type { Pasted } from '../../forms/pasted/pasted.ts';
import { ModelAnswer } from '../../forms/prose/model-answer.ts';
import { readableItems, writeItems } from '../../forms/prose/readable-items.ts';
import { readProposals } from '../../forms/prose/read-proposals.ts';
import { maskText, ownWords } from '../../llm/mask.ts';
import type { Model } from '../../llm/model.ts';
import { fillPrompt } from '../../llm/prompt.ts';
import type { Unusable } from '../../llm/unusable.ts';

/** Longer than a page; what comes after it is not read. */
const LONGEST = 6_000;

/** What came of asking a model to read a message for a report. */
export type ProseReading =
  | { readonly kind: 'read'; readonly proposed: Pasted }
  | { readonly kind: 'unusable'; readonly why: Unusable };

/** Has a model point out what a message says for a report. `names`: of everybody known, which are blotted out. Never rejects. */
export async function readProse(
  { llm, prompts }: Pick<Model, 'llm' | 'prompts'>,
  { form, draft, known }: { readonly form: Form; readonly draft: Draft; readonly known: Known },
  text: string,
  { person, names }: { readonly person: string; readonly names: readonly string[] },
): Promise<ProseReading> {
  const message = text.slice(0, LONGEST);
  const prompt = fillPrompt(prompts.readProse, {
    muc: ownWords(writeItems(readableItems(form, draft))),
    tin_nhan: maskText(message, names),
  });
  const completion = await llm.complete({ prompt, schema: ModelAnswer, person });
  if (completion.kind === 'unusable') return completion;
  return { kind: 'read', proposed: readProposals(form, draft, message, completion.value, known) };
}
