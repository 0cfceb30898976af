import type { Db, Tx } from '../db/tables.ts';
import { reachesOf } from './reach.ts';
import type { RegisterToday } from './register.ts';

/**
 * True when this person is of the central office (Văn phòng trung ương) today and nobody else is who uses the bot: without them
 * nobody could invite or lock any more. Who only acts in their place does not count, since that ends with them.
 */
export async function isLastCentral(db: Db | Tx, { standings }: RegisterToday, code: string): Promise<boolean> {
  const holders = [...standings.values()].filter(({ person, roles }) =>
    roles.some(
      ({ role, inPlaceOf }) =>
        role === 'van-phong-trung-uong' && (inPlaceOf === null || (person.code !== code && inPlaceOf.code !== code)),
    ),
  );
  if (!holders.some(({ person }) => person.code === code)) return false;
  for (const { person } of holders) {
    if (person.code !== code && (await reachesOf(db, person.code)).length > 0) return false;
  }
  return true;
}
