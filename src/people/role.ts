import { fold } from '../lib/fold.ts';

/** In which a person may act, and what each is for: a unit, a cluster, or all of them. The label is how it is written to people. */
export const ROLES = {
  'chuyen-vien': { label: 'Chuyên viên', scope: 'don-vi' },
  'lanh-dao-don-vi': { label: 'Lãnh đạo đơn vị', scope: 'don-vi' },
  'thu-ky-cum': { label: 'Thư ký cụm', scope: 'cum' },
  'cum-pho': { label: 'Cụm phó', scope: 'cum' },
  'cum-truong': { label: 'Cụm trưởng', scope: 'cum' },
  'van-phong-trung-uong': { label: 'Văn phòng trung ương', scope: 'tat-ca' },
  'van-hanh': { label: 'Vận hành', scope: 'tat-ca' },
} as const;

export type Role = keyof typeof ROLES;

const ALIASES: Readonly<Record<string, Role>> = {
  staff: 'chuyen-vien',
  leader: 'lanh-dao-don-vi',
  'unit-leader': 'lanh-dao-don-vi',
  secretary: 'thu-ky-cum',
  'cluster-secretary': 'thu-ky-cum',
  deputy: 'cum-pho',
  'deputy-head': 'cum-pho',
  head: 'cum-truong',
  'cluster-head': 'cum-truong',
  central: 'van-phong-trung-uong',
  'central-office': 'van-phong-trung-uong',
  'van-phong-lhhvn': 'van-phong-trung-uong',
  operator: 'van-hanh',
};

/** The role somebody names: its key, its label with or without diacritics, or an English word; undefined for anything else. */
export function readRole(text: string): Role | undefined {
  const key = fold(text.trim()).replace(/[\s_]+/g, '-');
  if (Object.hasOwn(ROLES, key)) return key as Role;
  return Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
}
