import Database from 'better-sqlite3';

/** Makes the n-th writing statement from now on fail, as a broken disk would, until `restore`. For databases opened before. */
export function failAtWrite(n: number): { readonly failed: () => boolean; readonly restore: () => void } {
  let seen = 0;
  const { prototype } = Database;
  const prepare = Reflect.get(prototype, 'prepare') as (this: Database.Database, sql: string) => Database.Statement;
  Reflect.set(prototype, 'prepare', function failing(this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const run = statement.run.bind(statement);
    statement.run = (...values) => {
      if (/^(?:insert|replace|update|delete|commit)/i.test(sql)) seen += 1;
      if (seen === n) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
      return run(...values);
    };
    return statement;
  });
  return { failed: () => seen >= n, restore: () => void Reflect.set(prototype, 'prepare', prepare) };
}
