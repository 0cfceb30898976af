import { z } from 'zod';
import { isSyllable } from '../documents/legacy-encoding/syllable.ts';
import { fold } from '../lib/fold.ts';
import { type Completion, unusable } from './llm.ts';

/** What of a service's answer is looked at. */
const ChatCompletion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

const FENCED = /^```(?:json)?\s*([\s\S]*?)\s*```$/;
/** A line of the prompt that is at least so long comes back by no chance. */
const TELLING_LINE = 40;
/** Fewer words say nothing about their language. */
const FEW_WORDS = 12;
const LEAST_VIETNAMESE = 0.5;

/** The value in a service's answer, if it is one: whole, in the right shape, in Vietnamese, and no recital of the prompt. */
export function readCompletion<T>(answered: unknown, schema: z.ZodType<T>, system: string): Completion<T> {
  const completion = ChatCompletion.safeParse(answered);
  if (!completion.success) return unusable('no-json');
  const { finish_reason: end, message } = completion.data.choices[0]!;
  if (message.refusal || end === 'content_filter') return unusable('refusal');
  if (end === 'length') return unusable('cut-short');
  const content = message.content?.trim() ?? '';
  if (content === '') return unusable('empty');
  const value = schema.safeParse(jsonIn(content));
  if (!value.success) return unusable('wrong-shape');
  const said = wordsIn(value.data).join(' ');
  if (recites(said, system)) return unusable('repeats-prompt');
  return isForeign(said) ? unusable('other-language') : { kind: 'ok', value: value.data };
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(FENCED.exec(content)?.[1] ?? content);
  } catch {
    return undefined;
  }
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function recites(said: string, system: string): boolean {
  const plain = said.replace(/\s+/g, ' ');
  return system.split('\n').some((line) => line.trim().length >= TELLING_LINE && plain.includes(line.trim()));
}

/** Also without diacritics Vietnamese is written in its own syllables. */
function isForeign(said: string): boolean {
  const words = fold(said).match(/[a-z]{2,}/g) ?? [];
  const own = words.filter((word) => isSyllable(word) || isSyllable(word.replace(/^d/, 'đ')));
  return words.length >= FEW_WORDS && own.length / words.length < LEAST_VIETNAMESE;
}
