import { fold } from '../../lib/fold.ts';
import type { Span } from '../definition/expression.ts';
import type { Form } from '../definition/form.ts';
import { plainText } from '../values/plain.ts';
import type { Draft } from './draft.ts';
import { type Item, itemsOf, type Step } from './item.ts';
import { slotOfStep, stepsOf } from './steps.ts';

/** Which question somebody means by a number or a name. */
export type Found =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'several'; readonly steps: readonly Step[] }
  /** It is an item of the form, but not asked for these answers. */
  | { readonly kind: 'not-asked'; readonly item: Item }
  | { readonly kind: 'none' };

const NUMBER = /^(?:muc|cau|so|item)? ?(\d{1,3}) ?([a-z])?$/;
const LUY_KE = / ?(?:luy ke|\blk)$/;
const ORDINAL = /^(?:nhom|phan) (?:so )?(\d{1,2})$/;
const LONGEST = 200;

/** `12`, `mục 12a`, `12 lũy kế`, or words of an item's name. */
export function findItem(form: Form, draft: Draft, text: string): Found {
  const said = saidIn(text);
  const span: Span = LUY_KE.test(said) ? 'luy-ke' : 'ky';
  const name = said.replace(LUY_KE, '');
  const items = itemsOf(form, draft.period?.kind ?? null);
  const number = NUMBER.exec(name);
  const meant = number
    ? items.filter((item) => item.number === `${Number(number[1])}${number[2] ?? ''}`)
    : named(items, name);
  const steps = stepsOf(form, draft);
  const asked = meant.flatMap((item) =>
    steps.filter((step) => step.item.field.id === item.field.id && step.span === span),
  );
  const [only, another] = asked;
  if (another !== undefined) return { kind: 'several', steps: asked };
  if (only !== undefined) return { kind: 'step', step: only };
  return meant[0] === undefined ? { kind: 'none' } : { kind: 'not-asked', item: meant[0] };
}

/** The first step of a group that is meant by its number or by words of its title; null when none or several are. */
export function findGroup(form: Form, draft: Draft, text: string): Step | null {
  const said = saidIn(text);
  const ordinal = ORDINAL.exec(said);
  const name = said.replace(/^(?:nhom|phan|muc) /, '');
  const groups = ordinal
    ? form.groups.slice(Number(ordinal[1]) - 1, Number(ordinal[1]))
    : form.groups.filter((group) => name.length >= 3 && ` ${words(group.title)} `.includes(` ${name} `));
  if (groups.length !== 1) return null;
  return stepsOf(form, draft).find((step) => step.item.group.id === groups[0]!.id) ?? null;
}

/** The step of a slot, when it is asked. */
export function stepOfSlot(form: Form, draft: Draft, slot: string): Step | null {
  return stepsOf(form, draft).find((step) => slotOfStep(step) === slot) ?? null;
}

/** By the whole name, else by words in it. */
function named(items: readonly Item[], name: string): readonly Item[] {
  if (name.length < 2) return [];
  const bare = name.replace(/^(?:muc|cau) /, '');
  const exact = items.filter((item) => namesOf(item).includes(bare));
  return exact.length > 0
    ? exact
    : items.filter((item) => namesOf(item).some((one) => ` ${one} `.includes(` ${bare} `)));
}

function namesOf({ field }: Item): readonly string[] {
  return [field.label, ...(field.aliases ?? [])].map(words);
}

function saidIn(text: string): string {
  return words(plainText(text.slice(0, LONGEST)));
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
