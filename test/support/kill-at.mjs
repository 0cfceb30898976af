// Loaded into the real process before everything else (node --import): kills it with SIGKILL right before or after the commit of
// one step of a message's trip, told apart by the tables that the transaction wrote. KILL_AT=before-inbox-commit, after-turn-commit, …
import Database from 'better-sqlite3';

const wanted = /^(before|after)-(inbox|turn|tick|mark)-commit$/.exec(process.env.KILL_AT ?? '');
if (!wanted) throw new Error(`KILL_AT names no step: ${process.env.KILL_AT}`);
const [, when, step] = wanted;

const { prototype } = Database;
const prepare = Reflect.get(prototype, 'prepare');
let writes = [];

prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  const run = statement.run.bind(statement);
  statement.run = (...parameters) => {
    if (sql.startsWith('begin')) writes = [];
    else if (sql === 'commit') {
      const here = stepOf(writes) === step;
      if (here && when === 'before') die();
      const result = run(...parameters);
      if (here) die();
      return result;
    } else writes.push(sql);
    return run(...parameters);
  };
  return statement;
};

function stepOf(statements) {
  if (statements.some((sql) => sql.startsWith('insert into "inbox"'))) return 'inbox';
  if (statements.some((sql) => sql.startsWith('update "inbox"'))) return 'turn';
  if (statements.some((sql) => sql.startsWith('insert into "reminder_step"'))) return 'tick';
  if (statements.some((sql) => sql.startsWith('update "outbox"'))) return 'mark';
  return undefined;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the process before another statement runs; wait for it here.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);
}
