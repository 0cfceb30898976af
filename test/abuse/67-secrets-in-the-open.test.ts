import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { secretsInTheOpen } from '../../src/environment.ts';
import { stateFolder } from '../support/bot-process.ts';

const TOKEN = '7654321:AAF-canary';

it('67: tệp .env ai cũng đọc được thì được cảnh báo kèm cách sửa; đúng quyền, hoặc không có mã nào, thì thôi', () => {
  const file = join(stateFolder(), '.env');
  writeFileSync(file, `TELEGRAM_BOT_TOKEN=${TOKEN}`);
  chmodSync(file, 0o644);
  expect(secretsInTheOpen([TOKEN], { file, argv: [] })).toEqual([expect.stringContaining(`chmod 600 ${file}`)]);
  expect(secretsInTheOpen([], { file, argv: [] })).toEqual([]);
  chmodSync(file, 0o600);
  expect(secretsInTheOpen([TOKEN], { file, argv: [] })).toEqual([]);
  expect(secretsInTheOpen([TOKEN], { file: `${file}.khong-co`, argv: [] })).toEqual([]);
});

it('67: mã bot gõ trong dòng lệnh thì được cảnh báo, mà không in mã đó ra', () => {
  const warnings = secretsInTheOpen([TOKEN], { file: 'khong-co', argv: ['node', 'main.ts', `--token=${TOKEN}`] });
  expect(warnings).toEqual([expect.stringContaining('dòng lệnh')]);
  expect(warnings.join()).not.toContain(TOKEN);
});
