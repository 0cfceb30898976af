import { type Command, type CommandIo, UsageError } from './command.ts';
import { OperatorError } from '../lib/operator-error.ts';

/** Finds the command and runs it; what went wrong for the operator is said in a sentence, never as a stack trace. */
export async function runCommand(
  commands: readonly Command[],
  [wanted, ...words]: readonly string[],
  io: CommandIo,
): Promise<number> {
  const command = commands.find((known) => known.name === wanted);
  if (!command) {
    const asked = wanted === undefined || wanted === '--help' || wanted === 'help';
    if (!asked) io.err(`Không có lệnh "${wanted}".\n`);
    (asked ? io.out : io.err)(overview(commands));
    return asked ? 0 : 2;
  }
  if (words.includes('--help')) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(words, io);
  } catch (error) {
    const usage = error instanceof UsageError ? error.message : wrongOption(error);
    if (usage !== undefined) {
      io.err(`${usage}\n\n${command.help}`);
      return 2;
    }
    if (error instanceof OperatorError) {
      io.err(error.message);
      return 1;
    }
    throw error;
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const list = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`);
  return [
    'Cách dùng: npm run -s cli -- LỆNH [tùy chọn]',
    '',
    ...list,
    '',
    'Thêm --help sau tên lệnh để xem cách dùng lệnh đó.',
  ].join('\n');
}

/** What `parseArgs` refused, in Vietnamese; undefined for every other error. */
function wrongOption(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) return undefined;
  const word = /'(.*?)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Không có tùy chọn "${word}".`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Thừa chữ "${word}"; câu có dấu cách phải đặt trong dấu ngoặc kép.`;
    default:
      return `Tùy chọn "${word}" chưa đúng cách.`;
  }
}
