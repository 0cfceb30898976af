import { describe, expect, it } from 'vitest';
import type { ReviewCommand } from '../../../src/conversation/review/review-case.ts';
import { obeyReview } from '../../../src/conversation/review/review-commands.ts';
import { transact } from '../../../src/db/transact.ts';
import { actingFor } from '../../support/acting.ts';
import { QUARTERLY, ruleDeadlines, sendAs, wholeDraft } from '../../support/sent-reports.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';

const seen = { receipt: 'BC-2026Q3-LAM-DONG-0001', version: 1, state: 'da-gui' } as const;
const accept: ReviewCommand = { kind: 'accept', seen, keeper: 'LHH-LAM-DONG' };
const granting = {
  donVi: 'LHH-LAM-DONG',
  name: 'Liên hiệp Hội tỉnh Lâm Đồng',
  form: QUARTERLY.id,
  period: '2026Q3',
  due: '2026-09-20',
  until: '2026-09-30',
  reason: 'bão lũ',
};

async function withReport(): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-09-18T16:42' });
  await ruleDeadlines(bot);
  await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString()));
  return bot;
}

/** Does a command as if the turn had decided on it before the world became what it is now. */
function obey(bot: TestApp, who: string, command: ReviewCommand): Promise<void> {
  return transact(bot.db, (tx) => obeyReview(tx, command, actingFor(bot, who)));
}

describe('what was decided on before the world changed', () => {
  it('accepts nothing without the right, which whoever only sees reports has not', async () => {
    const bot = await withReport();
    for (const who of ['giang', 'yen', 'ha', 'van-hanh']) {
      await expect(obey(bot, who, accept)).rejects.toThrow('The right duyet-bao-cao is gone.');
    }
    const row = await bot.db.selectFrom('report').select('state').executeTakeFirstOrThrow();
    expect(row.state).toBe('da-gui');
  });

  it('accepts no other version and no other state than the one that was seen', async () => {
    const bot = await withReport();
    await expect(obey(bot, 'cuong', { ...accept, seen: { ...seen, version: 2 } })).rejects.toThrow('Somebody else');
    await expect(obey(bot, 'cuong', { ...accept, seen: { ...seen, state: 'dang-xem' } })).rejects.toThrow(
      'Somebody else',
    );
    await obey(bot, 'cuong', accept);
    await expect(obey(bot, 'dak', accept)).rejects.toThrow('Somebody else');
  });

  it('gives no more time without the right, nor to who has sent it meanwhile', async () => {
    const bot = await withReport();
    const period = '2026Q4';
    const extend: ReviewCommand = { kind: 'extend', granting: { ...granting, period } };
    for (const who of ['dak', 'giang', 'yen', 'ha']) {
      await expect(obey(bot, who, extend)).rejects.toThrow('The right gia-han is gone.');
    }
    await expect(obey(bot, 'cuong', { kind: 'extend', granting })).rejects.toThrow('sent meanwhile');
    await obey(bot, 'cuong', extend);
    expect(await bot.db.selectFrom('report_extension').select(['period', 'granted_by']).execute()).toEqual([
      { period, granted_by: 'CUONG' },
    ]);
  });
});
