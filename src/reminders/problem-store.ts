import type { Db } from '../db/tables.ts';
import type { ReminderSources } from './load-world.ts';
import type { World } from './world.ts';

export async function tellUnexplained(_db: Db, _from: ReminderSources, _world: World): Promise<number> {
  return 0;
}
