import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { quarantineReminders } from '../../src/reminders/quarantine.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';

describe('R15: restored from a backup that is older than what was sent', () => {
  it.each([
    ['with the quarantine of the restore', true, 0],
    ['without it (the control)', false, 1],
  ])('%s', async (_, isHeldBack, again) => {
    const db = await openDatabase(':memory:');
    const bot = await remindedBot('2026-09-14T09:00', { db });
    await later(bot, '2026-09-15T07:00');
    // What the backup of 07:00 does not know: everything that is written at 08:00.
    const sent = await later(bot, '2026-09-15T08:00');
    expect(sent.map(({ chatId }) => chatId)).toContain('yen');
    for (const table of ['reminder_step', 'reminder_item', 'reminder'] as const) await db.deleteFrom(table).execute();
    await db.deleteFrom('outbox').execute();
    await db.updateTable('reminder_clock').set({ since: '2026-09-15T00:00:00.000Z' }).execute();
    bot.clock.moveTo('2026-09-15T12:00');
    if (isHeldBack) {
      const from = { liveRegister: createLiveRegister(), forms: SAMPLE_FORMS, settings: DEFAULT_REMINDER_SETTINGS };
      expect(await quarantineReminders(db, from, bot.clock.now())).toBeGreaterThan(0);
    }
    const doubled = await later(bot, '2026-09-15T12:01');
    expect(doubled.filter(({ chatId }) => chatId === 'yen')).toHaveLength(again);
    if (!isHeldBack) return;
    expect(doubled).toEqual([]);
    const steps = await db.selectFrom('reminder_step').select('skipped').distinct().execute();
    expect(steps).toEqual([{ skipped: 'restored' }]);
    expect((await later(bot, '2026-09-17T08:00')).map(({ chatId }) => chatId)).toContain('yen');
  });
});

describe('R17: the server stands elsewhere', () => {
  const printed = (zone: string): string =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'print-moments.ts')], {
      env: { PATH: process.env['PATH'], TZ: zone },
      encoding: 'utf8',
    });

  it.each(['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])(
    'in %s every reminder of 2026 and 2027 goes out at the same moment as in UTC, 08:00 in Viet Nam',
    (zone) => {
      const moments = printed(zone);
      expect(moments.split('\n').length).toBeGreaterThan(40);
      expect(moments).toBe(printed('UTC'));
      for (const line of moments.trim().split('\n')) expect(line).toContain('T01:00:00.000Z');
    },
  );
});
