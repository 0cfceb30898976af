import { describe, expect, it } from 'vitest';
import type { OfficeCommand } from '../../../src/conversation/office/office-case.ts';
import { obeyOffice } from '../../../src/conversation/office/office-commands.ts';
import { transact } from '../../../src/db/transact.ts';
import { actingFor } from '../../support/acting.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';

/** Does a command as if the turn had decided on it before the world became what it is now. */
function obey(bot: TestApp, who: string, command: OfficeCommand): Promise<void> {
  return transact(bot.db, (tx) => obeyOffice(tx, command, actingFor(bot, who)));
}

const audited = async (bot: TestApp) => bot.db.selectFrom('audit').select('act').execute();
const away = { taker: 'GIANG', days: { from: '2026-09-21', to: '2026-09-25' } } as const;
const both = ['cum-truong/CUM-TN', 'lanh-dao-don-vi/LHH-GIA-LAI'];

describe('what was decided on before the world changed', () => {
  const lock: OfficeCommand = { kind: 'lock', person: 'YEN', lock: true };

  it('locks nobody twice, and opens nobody who is open', async () => {
    const bot = await startTestApp();
    await obey(bot, 'van-phong', lock);
    await expect(obey(bot, 'van-hanh', lock)).rejects.toThrow('as wanted already');
    expect(await audited(bot)).toEqual([{ act: 'khoa-tai-khoan' }]);
    await obey(bot, 'van-phong', { ...lock, lock: false });
    await expect(obey(bot, 'van-hanh', { ...lock, lock: false })).rejects.toThrow('as wanted already');
  });

  it('locks neither oneself nor the last of the central office, and nobody by somebody without the right', async () => {
    const bot = await startTestApp();
    await expect(obey(bot, 'van-hanh', { ...lock, person: 'VAN-HANH' })).rejects.toThrow('is gone');
    await expect(obey(bot, 'van-hanh', { ...lock, person: 'VAN-PHONG' })).rejects.toThrow('last one');
    await expect(obey(bot, 'cuong', lock)).rejects.toThrow('is gone');
    expect(await audited(bot)).toEqual([]);
  });

  it('lends exactly what was agreed to', async () => {
    const bot = await startTestApp();
    const lend: OfficeCommand = { kind: 'lend', ...away, agreed: both };
    await expect(obey(bot, 'cuong', { ...lend, agreed: both.slice(0, 1) })).rejects.toThrow('not what was agreed');
    await bot.db
      .updateTable('term')
      .set({ valid_to: '2026-09-13' })
      .where('person', '=', 'CUONG')
      .where('role', '=', 'cum-truong')
      .execute();
    await expect(obey(bot, 'cuong', lend)).rejects.toThrow('not what was agreed');
    expect(await bot.db.selectFrom('hand_over').selectAll().execute()).toEqual([]);
  });

  it('ends a lending once', async () => {
    const bot = await startTestApp();
    await obey(bot, 'cuong', { kind: 'lend', ...away, agreed: both });
    const ids = (await bot.db.selectFrom('hand_over').select('id').execute()).map(({ id }) => id);
    await expect(obey(bot, 'yen', { kind: 'end-lending', ids })).rejects.toThrow('ended meanwhile');
    await obey(bot, 'cuong', { kind: 'end-lending', ids });
    await expect(obey(bot, 'cuong', { kind: 'end-lending', ids })).rejects.toThrow('ended meanwhile');
  });

  it('issues no invite that is not the one decided on, and revokes none that was used', async () => {
    const bot = await startTestApp();
    const wish = { role: 'chuyen-vien', donVi: 'LHH-LAM-DONG', name: 'Lý Văn Tư', person: null, cum: null } as const;
    const planned = {
      person: null,
      name: 'Lý Văn Tư',
      donVi: wish.donVi,
      role: wish.role,
      scope: wish.donVi,
      until: null,
    };
    const invite: OfficeCommand = { kind: 'invite', wish, invite: planned, code: 'K7QM-2FXP-9RTV8' };
    await expect(obey(bot, 'yen', invite)).rejects.toThrow('is gone');
    await expect(obey(bot, 'cuong', { ...invite, invite: { ...planned, until: '2026-12-31' } })).rejects.toThrow(
      'not what it was',
    );
    await obey(bot, 'cuong', invite);
    const { hash } = await bot.db.selectFrom('join_code').select('hash').executeTakeFirstOrThrow();
    await expect(obey(bot, 'dak', { kind: 'revoke', hash })).rejects.toThrow('is gone');
    await bot.db.updateTable('join_code').set({ used_at: bot.clock.now().toISOString() }).execute();
    await expect(obey(bot, 'cuong', { kind: 'revoke', hash })).rejects.toThrow('used or gone');
  });
});
