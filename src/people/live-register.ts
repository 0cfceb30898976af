import { loadOrganisation } from '../cum-thi-dua/organisation-store.ts';
import { statement } from '../db/statement.ts';
import type { Db, Tx } from '../db/tables.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { loadHandOvers } from './hand-over-store.ts';
import { loadStaff } from './people-store.ts';
import { type RegisterToday, registerOn } from './register.ts';

const registerVersion = statement<[], { readonly version: number }>(0, (db) =>
  db.selectFrom('register_version').select('version'),
);

/** Gives the register as it is in the database now; asking costs one small read while nothing has changed. */
export type LiveRegister = (db: Db | Tx, now: Date) => Promise<RegisterToday>;

/**
 * Keeps the register in memory and reads it anew when the database's own count of changes has moved, whoever moved it (also
 * another process), or the day in Viet Nam. What is read inside a transaction is not kept: it may yet be rolled back.
 */
export function createLiveRegister(): LiveRegister {
  let known: { readonly version: number; readonly register: RegisterToday } | null = null;
  return async (db, now) => {
    const day = dayInVietnam(now);
    const version = (await registerVersion(db)).rows[0]!.version;
    if (known?.version === version && known.register.day === day) return known.register;
    const register =
      known?.version === version
        ? registerOn(known.register, day)
        : registerOn(
            { ...(await loadOrganisation(db)), ...(await loadStaff(db)), handOvers: await loadHandOvers(db) },
            day,
          );
    if (!db.isTransaction) known = { version, register };
    return register;
  };
}
