import { askCommand } from './cli/ask.ts';
import { backupCommand } from './cli/backup.ts';
import { type Command, type CommandIo, UsageError } from './cli/command.ts';
import { doctorCommand } from './cli/doctor.ts';
import { evalCommand } from './cli/eval.ts';
import { importCommand } from './cli/import.ts';
import { indexCommand } from './cli/index-documents.ts';
import { listCommand } from './cli/list.ts';
import { questionsCommand } from './cli/questions.ts';
import { restoreCommand } from './cli/restore.ts';
import { askAtTerminal } from './cli/terminal.ts';
import { templateCommand } from './cli/template.ts';
import { OperatorError } from './lib/operator-error.ts';
import { readEnvironment } from './environment.ts';

const COMMANDS: readonly Command[] = [
  indexCommand,
  askCommand,
  evalCommand,
  doctorCommand,
  questionsCommand,
  importCommand,
  templateCommand,
  listCommand,
  backupCommand,
  restoreCommand,
];

// Whoever reads us may have seen enough (`… | head`).
process.stdout.on('error', () => process.exit());

const [name, ...args] = process.argv.slice(3);
process.exitCode = await run(name, args, {
  env: readEnvironment(),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: askAtTerminal } : {}),
});

/** Finds the command and runs it; what went wrong for the operator is said in a sentence, never as a stack trace. */
async function run(wanted: string | undefined, words: readonly string[], io: CommandIo): Promise<number> {
  const command = COMMANDS.find((known) => known.name === wanted);
  if (!command) {
    const asked = wanted === undefined || wanted === '--help' || wanted === 'help';
    if (!asked) io.err(`Không có lệnh "${wanted}".\n`);
    (asked ? io.out : io.err)(overview());
    return asked ? 0 : 2;
  }
  if (words.includes('--help')) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(words, io);
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      io.err(`${error.message}\n\n${command.help}`);
      return 2;
    }
    if (error instanceof OperatorError) {
      io.err(error.message);
      return 1;
    }
    throw error;
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length)) + 2;
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(width)}${command.summary}`);
  return [
    'Cách dùng: npm run -s cli -- LỆNH [tùy chọn]',
    '',
    ...list,
    '',
    'Thêm --help sau tên lệnh để xem cách dùng lệnh đó.',
  ].join('\n');
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
