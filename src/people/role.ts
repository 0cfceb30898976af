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
