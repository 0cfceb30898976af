/**
 * What a log may hold of an error of the program's own: its name, its code and where it was thrown. Its message may quote what
 * people wrote. Pure.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const place = /^ {4}at .+$/m.exec(error.stack ?? '')?.[0].trim() ?? '';
  return [error.name, code, place].filter((word) => word !== '').join(' ');
}
