import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prompt, PromptInvalid, readPrompt } from './prompt.ts';

/** Every prompt of the program, checked. */
export interface Prompts {
  readonly readProse: Prompt<'muc' | 'tin_nhan'>;
}

const FOLDER = join(import.meta.dirname, '../../prompts');

/** Reads the prompts; throws `PromptInvalid` when one is missing or does not have just the slots that the program fills. */
export function loadPrompts(folder = FOLDER): Prompts {
  const load = <Slot extends string>(file: string, slots: readonly Slot[]): Prompt<Slot> =>
    readPrompt(file, textOf(join(folder, file), file), slots);
  return { readProse: load('doc-giup.md', ['muc', 'tin_nhan']) };
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new PromptInvalid(file, ['không đọc được; hãy chép lại tệp này từ bản cài đặt']);
  }
}
