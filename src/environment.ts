import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** The variables of the process over those of a file `.env` in the working folder, if there is one. */
export function readEnvironment(file = '.env'): Readonly<Record<string, string | undefined>> {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

/** For everybody on the machine, in the file's permissions. */
const READ_BY_ALL = 0o004;

/** What the operator should mend about where the secrets stand, in Vietnamese; empty when nothing. `secrets`: the bot tokens and keys. */
export function secretsInTheOpen(
  secrets: readonly string[],
  { file = '.env', argv = process.argv }: { readonly file?: string; readonly argv?: readonly string[] } = {},
): readonly string[] {
  const isOpen = process.platform !== 'win32' && existsSync(file) && (statSync(file).mode & READ_BY_ALL) !== 0;
  const isTyped = argv.some((word) => secrets.some((secret) => word.includes(secret)));
  return [
    ...(isOpen && secrets.length > 0
      ? [`Tệp ${file} có mã bí mật mà mọi người dùng trên máy này đều đọc được; hãy chạy: chmod 600 ${file}`]
      : []),
    ...(isTyped
      ? ['Mã bí mật nằm trong dòng lệnh, ai xem danh sách tiến trình cũng thấy; hãy chuyển vào tệp .env và đổi mã mới']
      : []),
  ];
}
