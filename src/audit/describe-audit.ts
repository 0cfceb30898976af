import { writeMoment } from '../lib/vn-time.ts';
import { ROLES } from '../people/role.ts';
import type { AuditEntry } from './chain.ts';
import { describeAct } from './describe-act.ts';
import { describeDetail } from './describe-detail.ts';

/** Who did something, as people read it. */
const ACTORS: Readonly<Record<string, string>> = {
  'may-chu': 'máy chủ',
  'tro-ly': 'trợ lý',
  'nguoi-la': 'người lạ',
  '': 'không rõ',
};

/** One row of the audit on one line: `12. 08:30 ngày 14/09/2026: YEN sửa họ tên`. */
export function describeAudit(row: AuditEntry & { readonly id: number }): string {
  const { id, at, actor, act, target, byRight, detail } = row;
  const to = target === '' || target === actor ? '' : ` (${target})`;
  return [
    `${id}. ${writeMoment(new Date(at))}: ${ACTORS[actor] ?? actor} ${describeAct(act)}${to}`,
    ...(byRight === 'tu-choi'
      ? ['bị từ chối']
      : Object.hasOwn(ROLES, byRight)
        ? [ROLES[byRight as keyof typeof ROLES].label]
        : []),
    ...describeDetail(detail),
  ].join(', ');
}
