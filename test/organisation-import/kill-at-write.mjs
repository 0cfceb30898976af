// Loaded into the real process before everything else (node --import): kills it with SIGKILL right before the n-th row that an import
// writes (KILL_AT_WRITE=n), or right before its commit when there are fewer.
import Database from 'better-sqlite3';

const wanted = Number(process.env.KILL_AT_WRITE);
const { prototype } = Database;
const prepare = Reflect.get(prototype, 'prepare');
let rows = 0;

prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  const run = statement.run.bind(statement);
  statement.run = (...parameters) => {
    const isRow = /^replace into/i.test(sql);
    if (isRow) rows += 1;
    if ((isRow && rows === wanted) || (sql === 'commit' && rows > 0)) die();
    return run(...parameters);
  };
  return statement;
};

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the process before another statement runs; wait for it here.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);
}
