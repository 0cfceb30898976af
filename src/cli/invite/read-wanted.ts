import type { parseArgs } from 'node:util';
import { INVITE_DAYS } from '../../people/invite-expiry.ts';
import { readName } from '../../people/person-name.ts';
import { type Role, readRole, ROLES } from '../../people/role.ts';
import { UsageError } from '../command.ts';

export const MOST_DAYS = 90;

export const INVITE_OPTIONS = {
  unit: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  person: { type: 'string' },
  cluster: { type: 'string' },
  days: { type: 'string', default: String(INVITE_DAYS) },
  revoke: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** The command's words, understood. */
export interface Wanted {
  readonly unit: string;
  readonly role: Role;
  readonly name: string | null;
  readonly person: string | null;
  readonly cluster: string | null;
  readonly days: number;
  readonly json: boolean;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof INVITE_OPTIONS }>>['values'];

/** Throws `UsageError` for words that make no sense. */
export function readWanted(values: Values): Wanted {
  const { unit, role, name, person, cluster, days, json } = values;
  if (!unit?.trim() || !role?.trim()) throw new UsageError('Hãy nêu đơn vị (--unit) và vai trò (--role).');
  const known = readRole(role);
  if (known === undefined) {
    const list = Object.entries(ROLES).map(([key, { label }]) => `  ${key.padEnd(22)}${label}`);
    throw new UsageError(`Không có vai trò “${role}”. Các vai trò:\n${list.join('\n')}`);
  }
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > MOST_DAYS) throw new UsageError(`--days ${days}: hãy nêu một số từ 1 đến ${MOST_DAYS}.`);
  const read = name === undefined ? null : readName(name);
  if (read?.kind === 'trouble') throw new UsageError(`--name ${name}: hãy nêu họ tên bằng chữ, từ 2 đến 60 ký tự.`);
  return {
    unit,
    role: known,
    name: read?.name ?? null,
    person: person?.trim().toUpperCase() ?? null,
    cluster: cluster?.trim().toUpperCase() ?? null,
    days: count,
    json,
  };
}
