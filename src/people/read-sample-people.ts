import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSamplePeople, type SamplePerson } from './sample-people.ts';

/** The sample people of a data folder; none when it has no such file. Throws `SamplePeopleInvalid` for a file that can't be used. */
export async function readSamplePeople(dataDir: string): Promise<readonly SamplePerson[]> {
  const text = await readFile(join(dataDir, 'sample-people.json'), 'utf8').catch(() => null);
  return text === null ? [] : parseSamplePeople(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
