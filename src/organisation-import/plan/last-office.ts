import type { Day } from '../../lib/vn-time.ts';
import { holdersOn } from '../../people/term-holders.ts';
import type { Register } from '../kinds/register.ts';

export const LAST_OFFICE =
  'Nếu nhập thì không còn ai giữ vai trò Văn phòng trung ương, và không ai mở lại được. Hãy giữ ít nhất một người.';

/** True when somebody of the central office is there on that day, and nobody would be afterwards: then nobody could undo it. */
export function losesOffice(before: Register, after: Register, day: Day): boolean {
  return hasOffice(before, day) && !hasOffice(after, day);
}

function hasOffice(register: Register, day: Day): boolean {
  return holdersOn(register, register, day).some(({ term }) => term.role === 'van-phong-trung-uong');
}
