import { z } from 'zod';
import { OperatorError } from '../lib/operator-error.ts';

/** Somebody invented, as whom the local web chat can be tried. */
export interface SamplePerson {
  /** Lower-case words joined by `-`; also the id of their chat on the web channel. */
  readonly id: string;
  readonly name: string;
  /** What they are called at work. */
  readonly title: string;
  readonly unit: string;
  /** One sentence: what they do all day. */
  readonly about: string;
}

const words = z.string().trim().min(1).max(200);
const samplePerson = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-"'),
  name: words,
  title: words,
  unit: words,
  about: words,
});
const samplePeople = z
  .array(samplePerson)
  .min(1)
  .refine((people) => new Set(people.map((person) => person.id)).size === people.length, 'two people have the same id');

/** Reads the content of `data/sample-people.json`; throws `SamplePeopleInvalid` naming each field that is wrong. */
export function parseSamplePeople(content: unknown): readonly SamplePerson[] {
  const parsed = samplePeople.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new SamplePeopleInvalid(z.prettifyError(parsed.error), { cause: parsed.error });
}

/** The code under which a sample person stands in the sample register: the same words in capitals. */
export function codeOfSample(id: string): string {
  return id.toUpperCase();
}

export class SamplePeopleInvalid extends OperatorError {
  override readonly name = 'SamplePeopleInvalid';

  constructor(problems: string, options: ErrorOptions) {
    super(`Tệp sample-people.json trong DATA_DIR chưa đúng, hãy sửa rồi khởi động lại:\n${problems}`, options);
  }
}
