import type { Passage } from '../passage.ts';

/** A passage that has its place but not yet its number in the document. */
export type Draft = Omit<Passage, 'id' | 'documentId'>;
