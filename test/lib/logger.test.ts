import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/lib/logger.ts';

describe('the log', () => {
  afterEach(() => vi.restoreAllMocks());

  it('tells what an error was and what caused it, on one line', () => {
    const lines = logged((logger) =>
      logger.error({ error: new Error('outer\nsecond line', { cause: new Error('inner') }) }, 'failed'),
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      msg: 'failed',
      error: { message: expect.stringContaining('outer') },
    });
    expect(lines[0]).toContain('inner');
  });

  it('blots out secrets wherever they stand', () => {
    const [line] = logged((logger) =>
      logger.error({ error: new Error('GET https://api.example/bot123:SECRET-TOKEN/getMe') }, 'failed'),
    );
    expect(line).not.toContain('SECRET-TOKEN');
    expect(line).toContain('[secret]');
  });
});

function logged(work: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  work(createLogger('info', ['123:SECRET-TOKEN']));
  return lines;
}
