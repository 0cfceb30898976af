import { dayAfter } from '../../cum-thi-dua/period.ts';
import type { Day } from '../../lib/vn-time.ts';
import { holdersOn } from '../../people/term-holders.ts';
import type { Register } from '../kinds/register.ts';

export const LAST_OFFICE =
  'Nếu nhập thì không còn ai giữ vai trò Văn phòng trung ương, và không ai mở lại được. Hãy giữ ít nhất một người.';
export const LAST_OFFICE_ACCOUNT =
  'Nếu nhập thì không còn ai của Văn phòng trung ương có tài khoản, và không ai mở lại được. Hãy giữ người đang dùng, mời người mới vào rồi mới thay.';

/**
 * Why these changes would leave the central office empty on some day from `day` on, on which it was not so before: then nobody
 * could undo it. The same for the people of it who have an account (`accounts`: codes of all who have; null where nobody can have
 * one). Null when somebody stays.
 */
export function losesOffice(
  before: Register,
  after: Register,
  day: Day,
  accounts: ReadonlySet<string> | null,
): string | null {
  for (const someDay of daysOfChange(after, day)) {
    const [was, is] = [officeOn(before, someDay), officeOn(after, someDay)];
    if (was.length > 0 && is.length === 0) return LAST_OFFICE;
    const uses = (codes: readonly string[]): boolean => codes.some((code) => accounts?.has(code));
    if (uses(was) && !uses(is)) return LAST_OFFICE_ACCOUNT;
  }
  return null;
}

/** That day, and every later one on which a term or somebody's time at their unit has just ended. */
function daysOfChange({ terms, people }: Register, day: Day): readonly Day[] {
  const central = terms.filter(({ role }) => role === 'van-phong-trung-uong');
  const codes = new Set(central.map(({ person }) => person));
  const ends = [...central, ...people.filter(({ code }) => codes.has(code))].flatMap(({ to }) => to ?? []);
  return [day, ...ends.map(dayAfter).filter((one) => one > day)];
}

function officeOn(register: Register, day: Day): readonly string[] {
  return holdersOn(register, register, day)
    .filter(({ term }) => term.role === 'van-phong-trung-uong')
    .map(({ person }) => person.code);
}
