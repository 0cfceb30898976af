import { OperatorError } from '../lib/operator-error.ts';
import type { Masked } from './mask.ts';

/** What a model is told, with places for text in its second part. A slot is written `{{name}}`. */
export interface Prompt<Slot extends string> {
  readonly system: string;
  readonly user: string;
  readonly slots: readonly Slot[];
}

/** A prompt as it is sent. */
export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

export class PromptInvalid extends OperatorError {
  override readonly name = 'PromptInvalid';

  constructor(file: string, problems: readonly string[]) {
    super(`Tệp lời dặn cho mô hình ngôn ngữ ${file} chưa đúng: ${problems.join('; ')}.`);
  }
}

const DIVIDER = /^---[ \t]*$/m;
const SLOT = /\{\{([^{}]*)\}\}/g;

/**
 * Reads a prompt's file: what the model is and does, a line `---`, then what it is given. All text from outside stands behind the
 * line, so the first part has no slots. Throws `PromptInvalid`.
 */
export function readPrompt<Slot extends string>(file: string, text: string, slots: readonly Slot[]): Prompt<Slot> {
  const [system = '', user, ...more] = text
    .replace(/\r\n?/g, '\n')
    .split(DIVIDER)
    .map((part) => part.trim());
  if (user === undefined || more.length > 0) throw new PromptInvalid(file, ['cần đúng một dòng “---” chia hai phần']);
  const written = slotsIn(user);
  const problems = [
    ...(system === '' ? ['phần trên dòng “---” đang trống'] : []),
    ...slotsIn(system).map((slot) => `{{${slot}}} phải nằm dưới dòng “---”`),
    ...slots.filter((slot) => !written.includes(slot)).map((slot) => `thiếu {{${slot}}}`),
    ...written
      .filter((slot) => !slots.some((one) => one === slot))
      .map((slot) => `{{${slot}}} không có trong chương trình`),
    ...(/\{\{|\}\}/.test(text.replace(SLOT, '')) ? ['có dấu {{ hoặc }} đứng riêng'] : []),
  ];
  if (problems.length > 0) throw new PromptInvalid(file, problems);
  return { system, user, slots };
}

/** The prompt with its slots filled, each text between a mark of its own that nothing in it can close. */
export function fillPrompt<Slot extends string>(
  { system, user }: Prompt<Slot>,
  values: Readonly<Record<Slot, Masked>>,
): FilledPrompt {
  const filled = user.replace(SLOT, (_, slot: Slot) => `<${slot}>\n${asData(values[slot])}\n</${slot}>`);
  return { system, user: filled };
}

/** No angle bracket is left: neither our own marks nor those of a model's conversation can be written with what is. */
function asData(text: string): string {
  return text.toWellFormed().replaceAll('<', '‹').replaceAll('>', '›');
}

function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(SLOT)].map(([, slot]) => slot!);
}
