/** Short forms and lay words on the left, what the documents say for them on the right. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  readonly said: string;
  /** More than one when it depends on the context. */
  readonly meant: readonly string[];
}

export const EMPTY_GLOSSARY: Glossary = { entries: [] };
