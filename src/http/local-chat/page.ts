import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

const FOLDER = join(import.meta.dirname, '..', 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the page and its files, read once; the browser keeps them and asks whether they are still the same. */
export function mountPage(app: Hono<{ Bindings: HttpBindings }>): void {
  for (const name of readdirSync(FOLDER)) serve(app, name === 'index.html' ? '/' : `/assets/${name}`, name);
}

function serve(app: Hono<{ Bindings: HttpBindings }>, path: string, name: string): void {
  const content = readFileSync(join(FOLDER, name), 'utf8');
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  app.get(path, (c) => {
    const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': TYPES[extname(name)]! };
    return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(content, 200, headers);
  });
}
