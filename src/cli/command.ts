/** One command of `npm run -s cli -- NAME`. Results go to `out`, everything that went wrong to `err`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, options, an example. */
  readonly help: string;
  /** `args` without the name -> exit code. Throw a `UsageError` for words that make no sense. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** True when a person looks at the output: progress bars are drawn. */
  readonly isTerminal: boolean;
  /** Asks the person at the terminal and gives what they type; absent when nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
