import type { Db } from '../db/tables.ts';
import { identitiesOf } from './identity-store.ts';
import type { RegisterToday } from './register.ts';

/** True when somebody of the central office (Văn phòng trung ương) can be written to today. */
export async function isOfficeReachable(db: Db, { standings }: RegisterToday): Promise<boolean> {
  for (const { person, roles } of standings.values()) {
    if (!roles.some(({ role }) => role === 'van-phong-trung-uong')) continue;
    if ((await identitiesOf(db, person.code)).length > 0) return true;
  }
  return false;
}
