import { findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { writeDay } from '../../lib/vn-time.ts';
import type { InviteWish } from '../../people/invite.ts';
import type { RegisterToday } from '../../people/register.ts';
import type { Wanted } from './read-wanted.ts';

/** The wish with the unit's own code, or why the unit is not known. */
export function wishOf(
  register: RegisterToday,
  { unit, role, name, person, cluster: cum }: Wanted,
): InviteWish | string {
  const found = findDonVi(register.units, unit, register.day);
  switch (found.kind) {
    case 'one':
      return { donVi: found.donVi.code, role, name, person, cum };
    case 'several':
      return `“${unit}” có thể là: ${found.units.map((one) => `${one.code} (${one.name})`).join(', ')}. Hãy nêu mã đơn vị.`;
    case 'none':
      return `Không có đơn vị “${unit}” vào ngày ${writeDay(register.day)}. Xem danh sách bằng lệnh: npm run -s cli -- list units`;
  }
}
