import { describe, expect, it } from 'vitest';
import { timeliness } from '../../src/reports/deadline.ts';
import { readReceipt, writeReceipt } from '../../src/reports/receipt.ts';
import { type ReportAct, transition } from '../../src/reports/transition.ts';

const back: ReportAct = { act: 'return', reason: 'Số hội viên chưa khớp', items: ['12'] };
const because: ReportAct = { act: 'correct', reason: 'Nhầm số liệu tháng 8' };

describe('what becomes of a report that was sent', () => {
  it.each([
    ['da-gui', { act: 'open' }, 'dang-xem'],
    ['dang-xem', { act: 'open' }, 'same'],
    ['tra-lai', { act: 'open' }, 'same'],
    ['da-gui', { act: 'accept' }, 'chap-nhan'],
    ['dang-xem', { act: 'accept' }, 'chap-nhan'],
    ['chap-nhan', { act: 'accept' }, 'same'],
    ['tra-lai', { act: 'accept' }, 'refused'],
    ['da-gui', back, 'tra-lai'],
    ['chap-nhan', back, 'tra-lai'],
    ['tra-lai', back, 'same'],
    ['da-gui', { ...back, reason: ' ' }, 'refused'],
    ['da-gui', { ...back, items: [] }, 'refused'],
    ['da-gui', because, 'da-gui'],
    ['dang-xem', because, 'da-gui'],
    ['tra-lai', { act: 'correct', reason: null }, 'da-gui'],
    ['dang-xem', { act: 'correct', reason: null }, 'refused'],
    ['chap-nhan', because, 'refused'],
  ] as const)('%s, %j: %s', (state, act, wanted) => {
    const moved = transition(state, act);
    expect(moved.kind === 'to' ? moved.state : moved.kind).toBe(wanted);
  });
});

describe('in time or not', () => {
  const deadline = { due: '2026-09-20', extendedTo: null, lockedFrom: '2026-10-21' };
  const days = (due: string, sent: string) => (Date.parse(sent) - Date.parse(due)) / 86_400_000;
  it.each([
    [deadline, '2026-09-20', { kind: 'on-time' }],
    [deadline, '2026-09-21', { kind: 'late', days: 1 }],
    [deadline, '2026-10-20', { kind: 'late', days: 30 }],
    [deadline, '2026-10-21', { kind: 'locked', since: '2026-10-21' }],
    [{ ...deadline, extendedTo: '2026-11-05' }, '2026-11-05', { kind: 'on-time' }],
    [{ ...deadline, extendedTo: '2026-11-05' }, '2026-11-06', { kind: 'locked', since: '2026-10-21' }],
    [{ ...deadline, extendedTo: '2026-09-25' }, '2026-09-26', { kind: 'late', days: 1 }],
    [null, '2030-01-01', { kind: 'on-time' }],
  ] as const)('%j sent on %s: %j', (until, day, wanted) => {
    expect(timeliness(until, day, days)).toEqual(wanted);
  });
});

describe('a receipt', () => {
  it('names period, unit and number, and is read as people type it', () => {
    const receipt = writeReceipt({ donVi: 'LHH-LAM-DONG', period: '2026Q3' }, 7);
    expect(receipt).toBe('BC-2026Q3-LAM-DONG-0007');
    for (const typed of [
      receipt,
      'bc-2026q3-lam-dong-0007',
      ' BC – 2026Q3 - LAM-DONG-0007. ',
      'bc 2026q3 lam dong 0007',
    ]) {
      expect(readReceipt(typed)).toBe(receipt);
    }
    for (const typed of ['BC', 'báo cáo quý 3', "BC-2026Q3-X-1' or 1=1", 'BC-2026Q3-LAM-DONG-']) {
      expect(readReceipt(typed)).toBeNull();
    }
  });

  it('of a report without periods names the day', () => {
    expect(writeReceipt({ donVi: 'LHH-GIA-LAI', period: '2026-11-24#2' }, 12)).toBe('BC-20261124-GIA-LAI-0012');
  });
});
