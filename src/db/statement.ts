import type { Compilable, CompiledQuery } from 'kysely';
import type { Db, Tx } from './tables.ts';

/** Stands for the value of one argument while a statement is built. */
type Placeholder = string & { readonly __placeholder?: never };

/**
 * A statement of the hot path, built at its first use and run with other values each time: kysely takes longer to build one than
 * SQLite to run it. `build` gets a placeholder for each argument and may only hand it on, as the value of a column.
 */
export function statement<Args extends readonly unknown[], Row>(
  count: Args['length'],
  build: (db: Db, ...args: { readonly [K in keyof Args]: never }) => Compilable<Row>,
): (db: Db | Tx, ...args: Args) => Promise<{ readonly rows: readonly Row[]; readonly changed: number }> {
  let known: { readonly compiled: CompiledQuery<Row>; readonly places: readonly (number | null)[] } | null = null;
  return async (db, ...args) => {
    known ??= compile(db, count, build as unknown as (db: Db, ...args: readonly Placeholder[]) => Compilable<Row>);
    const { compiled, places } = known;
    const parameters = compiled.parameters.map((value, index) => {
      const place = places[index];
      return place === null || place === undefined ? value : args[place];
    });
    const { rows, numAffectedRows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return { rows, changed: Number(numAffectedRows ?? 0n) };
  };
}

function compile<Row>(
  db: Db,
  count: number,
  build: (db: Db, ...args: readonly Placeholder[]) => Compilable<Row>,
): { readonly compiled: CompiledQuery<Row>; readonly places: readonly (number | null)[] } {
  const placeholders = Array.from({ length: count }, (_, index) => `\u0000argument ${index}\u0000`);
  const compiled = build(db, ...placeholders).compile();
  const places = compiled.parameters.map((value) => {
    const index = placeholders.indexOf(value as string);
    return index < 0 ? null : index;
  });
  for (const [index] of placeholders.entries()) {
    if (!places.includes(index)) throw new TypeError(`Argument ${index} of a statement is used nowhere.`);
  }
  return { compiled, places };
}
