import type { ImportProgress } from './documents/import-documents.ts';
import { describeOutcome, progressLine } from './documents/import-lines.ts';
import type { Knowledge } from './knowledge.ts';
import type { Logger } from './lib/logger.ts';
import { OperatorError } from './lib/operator-error.ts';

/** How the program speaks to whoever started it; `draw` writes over the last line, and is null when nobody watches. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly draw: ((line: string) => void) | null;
}

/** Brings the index up to date and says what changed and what could not be read. Never rejects: what is indexed goes on answering. */
export async function readDocuments(
  knowledge: Knowledge,
  logger: Logger,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const onProgress: ImportProgress = ({ done, total, outcome }) => {
    if (signal.aborted) return;
    terminal.draw?.('');
    if (outcome.kind !== 'unchanged') for (const line of describeOutcome(outcome)) terminal.print(line);
    if (done < total) terminal.draw?.(progressLine(done, total));
  };
  try {
    await knowledge.importFiles(null, onProgress, signal);
  } catch (error) {
    if (error instanceof OperatorError) terminal.print(error.message);
    else logger.error({ error }, 'the documents could not be brought up to date; the stored ones go on answering');
  }
}
