import { fold } from '../../lib/fold.ts';
import type { Option } from '../definition/field-type.ts';
import { withoutPoliteness } from './politeness.ts';

const NUMBER = /^(?:(?:so|muc|chon|lua chon|phuong an|pa) ?)?\(?(\d{1,2})\)?\.?$/;

/** The options that an answer may mean: by number, key or words exactly, else by the words they begin with or hold. */
export function optionsMeant(options: readonly Option[], text: string): readonly Option[] {
  const said = fold(withoutPoliteness(text)).replace(/\s+/g, ' ');
  const number = NUMBER.exec(said);
  if (number) return options.slice(Number(number[1]) - 1, Number(number[1])).filter(() => Number(number[1]) > 0);
  const exact = options.filter((option) => namesOf(option).includes(said));
  if (exact.length > 0 || said.length < 2) return exact;
  const beginning = options.filter((option) => namesOf(option).some((name) => name.startsWith(`${said} `)));
  if (beginning.length > 0) return beginning;
  const within = options.filter((option) => namesOf(option).some((name) => ` ${name} `.includes(` ${said} `)));
  if (within.length > 0) return within;
  return longest(options.filter((option) => namesOf(option).some((name) => ` ${said} `.includes(` ${name} `))));
}

/** `2. Hoàn thành tốt nhiệm vụ`: the number and the name together, or several names of which one holds another. */
function longest(options: readonly Option[]): readonly Option[] {
  return options.filter(
    (option) => !options.some((other) => other !== option && fold(other.label).includes(fold(option.label))),
  );
}

function namesOf({ key, label, words }: Option): readonly string[] {
  return [key, label, ...(words ?? [])].map(fold);
}
