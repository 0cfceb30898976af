import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_GLOSSARY, type Glossary, makeGlossary, parseGlossary } from './glossary.ts';

/** Reads every `.txt` file of the glossary folder, by name; no such folder is an empty glossary. Throws `BadGlossaryLine`. */
export async function loadGlossary(folder: string): Promise<Glossary> {
  const names = await namesIn(folder);
  if (names === null) return EMPTY_GLOSSARY;
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  const entries = await Promise.all(
    files.map(async (name) => parseGlossary(await readFile(join(folder, name), 'utf8'), join(folder, name))),
  );
  return makeGlossary(entries.flat());
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
