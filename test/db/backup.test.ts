import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dropOldBackups } from '../../src/db/backup.ts';
import { stateFolder } from '../support/bot-process.ts';

const NOW = new Date('2026-09-14T01:30:00Z');

function folderWith(...names: readonly string[]): { readonly state: string; readonly left: () => readonly string[] } {
  const state = stateFolder();
  const folder = join(state, 'backups');
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), 'x');
  return { state, left: () => readdirSync(folder).toSorted() };
}

it('backups end with the term of what people wrote; nothing else in the folder is touched', async () => {
  const { state, left } = folderWith(
    'tro-ly-2026-08-14T013000Z.db',
    'tro-ly-2026-08-16T013000Z.db',
    'tro-ly-2026-09-14T013000Z.db',
    'tro-ly-truoc-doi-may.db',
  );
  expect(await dropOldBackups(state, 30, NOW)).toBe(1);
  expect(left()).toEqual(['tro-ly-2026-08-16T013000Z.db', 'tro-ly-2026-09-14T013000Z.db', 'tro-ly-truoc-doi-may.db']);
});

it('the newest backup stays however old it is, and no folder is no trouble', async () => {
  const { state, left } = folderWith('tro-ly-2020-01-01T000000Z.db');
  expect(await dropOldBackups(state, 30, NOW)).toBe(0);
  expect(left()).toHaveLength(1);
  expect(await dropOldBackups(stateFolder(), 30, NOW)).toBe(0);
});
