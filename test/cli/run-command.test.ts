import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Command, UsageError } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { OperatorError } from '../../src/lib/operator-error.ts';

class DiskFull extends OperatorError {}

const thu: Command = {
  name: 'thu',
  summary: 'thử',
  help: 'Cách dùng: thu',
  async run(args) {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals[0] === 'sai') throw new UsageError('Hãy ghi tên tệp.');
    if (positionals[0] === 'day') throw new DiskFull('Đĩa đầy, hãy dọn bớt.');
    if (positionals[0] === 'loi') throw new TypeError('a mistake of ours');
    return 0;
  },
};

describe('the command line', () => {
  it.each([
    [['thu'], 0, ''],
    [['thu', '--help'], 0, ''],
    [[], 0, ''],
    [['khac'], 2, 'Không có lệnh "khac".'],
    [['thu', '--jsn'], 2, 'Không có tùy chọn "--jsn".'],
    [['thu', 'sai'], 2, 'Hãy ghi tên tệp.'],
    [['thu', 'day'], 1, 'Đĩa đầy, hãy dọn bớt.'],
  ])('%j ends with %i and says %j', async (words, code, said) => {
    const err: string[] = [];
    const io = { env: {}, out: () => undefined, err: (line: string) => err.push(line), isTerminal: false };
    expect(await runCommand([thu], words, io)).toBe(code);
    expect(err.join('\n')).toContain(said);
    if (said === '') expect(err).toEqual([]);
  });

  it('hides no mistake of ours', async () => {
    const io = { env: {}, out: () => undefined, err: () => undefined, isTerminal: false };
    await expect(runCommand([thu], ['thu', 'loi'], io)).rejects.toThrow('a mistake of ours');
  });
});
