import type { UnitStatus } from './unit-status.ts';

export interface StatusCount {
  /** Those that owe it, and those that sent it without owing it any more. */
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

export function countStatus(units: readonly UnitStatus[]): StatusCount {
  const sent = units.flatMap(({ stage }) => (stage.kind === 'sent' ? [stage.report] : []));
  const late = sent.filter(({ daysLate }) => daysLate > 0).length;
  return {
    expected: units.length,
    received: sent.length,
    onTime: sent.length - late,
    late,
    missing: units.length - sent.length,
  };
}
