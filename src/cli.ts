import { askCommand } from './cli/ask.ts';
import { backupCommand } from './cli/backup.ts';
import { type Command, type CommandIo, UsageError } from './cli/command.ts';
import { doctorCommand } from './cli/doctor.ts';
import { evalCommand } from './cli/eval.ts';
import { indexCommand } from './cli/index-documents.ts';
import { questionsCommand } from './cli/questions.ts';
import { restoreCommand } from './cli/restore.ts';
import { ConfigInvalid } from './config.ts';
import { AlreadyRunning } from './db/process-lock.ts';
import { DatabaseUnusable } from './db/database-unusable.ts';
import { readEnvironment } from './environment.ts';

const COMMANDS: readonly Command[] = [
  indexCommand,
  askCommand,
  evalCommand,
  doctorCommand,
  questionsCommand,
  backupCommand,
  restoreCommand,
];

const [name, ...args] = process.argv.slice(3);
process.exitCode = await run(name, args, {
  env: readEnvironment(),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY,
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
    if (error instanceof ConfigInvalid || error instanceof DatabaseUnusable || error instanceof AlreadyRunning) {
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
