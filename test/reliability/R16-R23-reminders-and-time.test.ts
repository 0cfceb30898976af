import { describe, expect, it } from 'vitest';
import { type Begin, type Engine, oneTimerEach, ours } from './engines.ts';
import { BAO_CAO_QUY_3, sendReportOf } from '../support/put-milestones.ts';

/** Steps of the report of quarter III for somebody at Lâm Đồng, at 08:00: due on a Sunday, counted to the Friday before. */
const STEPS = ['2026-09-04', '2026-09-11', '2026-09-15', '2026-09-17', '2026-09-18', '2026-09-21'].map(
  (day) => `${day} 08:00`,
);

/** What happens, and what one person must have got in the end. */
interface Fault {
  readonly name: string;
  readonly from: string;
  readonly happens: (engine: Engine) => Promise<void>;
  readonly sent: readonly string[];
}

const DAY = 24;
const FAULTS: readonly Fault[] = [
  {
    name: 'nothing happens',
    from: '2026-09-01T00:00',
    happens: (engine) => engine.wait(30 * DAY),
    sent: STEPS,
  },
  {
    name: 'R16: the clock is set an hour ahead on the way, and back again after it',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.setClock('2026-09-14T10:00');
      await engine.wait(DAY);
      await engine.setClock('2026-09-15T09:00');
      await engine.wait(20 * DAY);
    },
    sent: STEPS.slice(2),
  },
  {
    name: 'R16: the clock is set an hour back in the hour of the reminder',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.wait(DAY - 0.5);
      await engine.setClock('2026-09-15T07:30');
      await engine.wait(20 * DAY);
    },
    sent: STEPS.slice(2),
  },
  {
    name: 'R16: the clock runs three days ahead, and is set back',
    from: '2026-09-08T09:00',
    happens: async (engine) => {
      await engine.setClock('2026-09-11T09:00');
      await engine.wait(2);
      await engine.setClock('2026-09-08T11:00');
      await engine.wait(4 * DAY);
    },
    sent: ['2026-09-11 09:00'],
  },
  {
    name: 'R16: the clock was three days behind',
    from: '2026-09-08T09:00',
    happens: async (engine) => {
      await engine.setClock('2026-09-05T09:00');
      await engine.wait(4 * DAY);
      await engine.setClock('2026-09-12T09:00');
      await engine.wait(2 * DAY);
    },
    sent: ['2026-09-14 07:00'],
  },
  {
    name: 'R19: the first reminder is 90 days away',
    from: '2026-06-06T08:00',
    happens: (engine) => engine.wait(91 * DAY),
    sent: ['2026-09-04 08:00'],
  },
  {
    name: 'R20: down for three days over two steps',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.stop();
      await engine.setClock('2026-09-17T09:00');
      await engine.start();
      await engine.wait(1);
    },
    sent: ['2026-09-17 09:00'],
  },
  {
    name: 'R21: down for the whole quarter: nothing of what is over',
    from: '2026-07-01T09:00',
    happens: async (engine) => {
      await engine.stop();
      await engine.setClock('2026-10-15T09:00');
      await engine.start();
      await engine.wait(DAY);
    },
    sent: [],
  },
  {
    name: 'R22: started anew with the clock set back across the due time',
    from: '2026-09-15T07:00',
    happens: async (engine) => {
      await engine.wait(2);
      await engine.stop();
      await engine.setClock('2026-09-15T07:30');
      await engine.start();
      await engine.wait(3);
    },
    sent: ['2026-09-15 08:00'],
  },
  {
    name: 'R23: the report comes in between planning and sending',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await sendReportOf(engine.db, 'LHH-LAM-DONG');
      await engine.wait(10 * DAY);
    },
    sent: [],
  },
  {
    name: 'R23: the deadline is moved between planning and sending',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.db.updateTable('milestone').set({ rule: '23/9' }).execute();
      await engine.wait(6 * DAY);
    },
    sent: ['2026-09-16 08:00', '2026-09-18 08:00'],
  },
  {
    name: 'R23: somebody else does the work between planning and sending',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.db.updateTable('term').set({ valid_to: '2026-09-14' }).where('person', '=', 'YEN').execute();
      await engine.wait(10 * DAY);
    },
    sent: [],
  },
  {
    name: 'R23: consent is withdrawn between planning and sending',
    from: '2026-09-14T09:00',
    happens: async (engine) => {
      await engine.db.updateTable('consent').set({ answer: 'rut' }).where('person', '=', 'YEN').execute();
      await engine.wait(10 * DAY);
    },
    sent: [],
  },
];

describe('reminders, whatever happens to the clock, the process and the data', () => {
  it.each(FAULTS)('$name', async (fault) => {
    expect(await play(ours, fault)).toEqual(fault.sent);
  });

  it('R20: one message says all that is still true, marked late; what was skipped can be listed', async () => {
    const engine = await ours('2026-09-10T09:00', BAO_CAO_QUY_3, {
      ...BAO_CAO_QUY_3,
      code: 'M95',
      name: 'Gửi danh sách',
      ky: null,
      clearedBy: 'xac-nhan',
    });
    await engine.stop();
    await engine.setClock('2026-09-17T09:00');
    await engine.start();
    expect(engine.textsTo('yen')).toHaveLength(1);
    expect(engine.textsTo('yen')[0]).toMatch(/^Kính nhắc anh\/chị 2 việc:/);
    expect(engine.textsTo('yen')[0]).not.toMatch(/hôm nay|ngày mai/);
    const skipped = await engine.db
      .selectFrom('reminder_step')
      .select(['milestone', 'rung', 'skipped'])
      .where('person', '=', 'YEN')
      .where('skipped', 'is not', null)
      .orderBy('milestone')
      .orderBy('rung')
      .execute();
    expect(skipped.map(({ milestone, rung, skipped: why }) => `${milestone} ${rung} ${why}`)).toEqual([
      'M09 -7 overtaken',
      'M09 -3 overtaken',
      'M95 -7 overtaken',
      'M95 -3 overtaken',
    ]);
  });

  it('R20: a day late, it says for which day it was meant', async () => {
    const engine = await ours('2026-09-14T09:00', BAO_CAO_QUY_3);
    await engine.stop();
    await engine.setClock('2026-09-16T09:00');
    await engine.start();
    expect(engine.textsTo('yen')[0]).toContain('Lời nhắc này lẽ ra gửi ngày 15/09/2026, nay mới gửi được.');
  });

  it('R21: the list of what was not sent is there', async () => {
    const engine = await ours('2026-09-01T09:00', BAO_CAO_QUY_3);
    await engine.stop();
    await engine.setClock('2026-10-01T09:00');
    await engine.start();
    expect(engine.textsTo('yen')).toEqual([]);
    const rows = await engine.db.selectFrom('reminder_step').select('skipped').where('person', '=', 'YEN').execute();
    expect(rows.map(({ skipped }) => skipped)).toEqual(rows.map(() => expect.stringMatching(/passed|overtaken/)));
    expect(rows).toHaveLength(6);
  });
});

describe('the control: one timer for each reminder', () => {
  it('is right when nothing happens', async () => {
    expect(await play(oneTimerEach, { ...FAULTS[0]!, from: '2026-09-01T00:00' })).toEqual(STEPS);
  });

  it.each(FAULTS.slice(1).filter(({ sent, name }) => !(sent.length === 0 && /R21/.test(name))))(
    'fails: $name',
    async (fault) => {
      expect(await play(oneTimerEach, fault)).not.toEqual(fault.sent);
    },
  );
});

async function play(begin: Begin, { from, happens }: Fault): Promise<readonly string[]> {
  const engine = await begin(from, BAO_CAO_QUY_3);
  await happens(engine);
  return engine.sentTo('yen');
}
