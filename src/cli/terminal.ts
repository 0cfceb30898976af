import { createInterface } from 'node:readline/promises';

/** Asks on stderr, so that stdout can go into a file, and reads one line; an ended input (Ctrl+D) is an empty answer. */
export async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return await Promise.race([terminal.question(question), ended]);
  } finally {
    terminal.close();
  }
}
