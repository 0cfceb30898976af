import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { DocumentsUnreachable } from './documents-unreachable.ts';
import type { VanBan } from './van-ban.ts';

/** A file to import, the id its document gets, and the sidecar beside it (`<file>.json`), if any. */
export interface SourceFile {
  readonly id: string;
  readonly file: string;
  readonly sidecar: string | null;
  readonly audience: VanBan['audience'];
}

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  /** Paths that are not there, or that can't be opened. */
  readonly missing: readonly string[];
  /** Sidecars without the file they describe, by the id that file would have. */
  readonly loneSidecars: readonly string[];
}

/** Documents from outside the documents folder have ids that begin with this: no scan of the folder removes them. */
export const OUTSIDE = 'ngoai:';
/** Everything in a folder of this name is for known people only. */
const INTERNAL_FOLDER = 'noi-bo';

/** Every document below the documents folder, by id. Throws `DocumentsUnreachable` when it, or a folder in it, can't be read: nothing may be taken as removed then. */
export async function findAll(documentsDir: string): Promise<FoundFiles> {
  const { files, loneSidecars } = await walk(documentsDir, '');
  return { files, missing: [], loneSidecars };
}

/**
 * The files and folders that were named, by id. What lies in the documents folder keeps its id; a file from outside becomes
 * `ngoai:<name>`, a folder's files `ngoai:<folder>/<path in it>`: importing the same name again replaces it.
 */
export async function findNamed(documentsDir: string, paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, SourceFile>();
  const missing: string[] = [];
  const loneSidecars: string[] = [];
  for (const path of paths) {
    const place = await stat(path).catch(() => undefined);
    const within = relative(resolve(documentsDir), resolve(path));
    const isOutside = within === '..' || within.startsWith(`..${sep}`) || resolve(within) === within;
    const id = isOutside ? `${OUTSIDE}${basename(resolve(path))}` : within;
    if (place?.isDirectory()) {
      const found = await walk(path, id).catch(() => undefined);
      if (!found) missing.push(path);
      for (const file of found?.files ?? []) files.set(file.id, isOutside ? heedFolders(file) : file);
      loneSidecars.push(...(found?.loneSidecars ?? []));
    } else if (place?.isFile()) {
      const sidecar = (await isFile(`${path}.json`)) ? `${path}.json` : null;
      const file = toSource(path, id, sidecar);
      files.set(file.id, isOutside ? heedFolders(file) : file);
    } else {
      missing.push(path);
    }
  }
  return { files: [...files.values()], missing, loneSidecars };
}

async function walk(folder: string, prefix: string): Promise<Omit<FoundFiles, 'missing'>> {
  const files: SourceFile[] = [];
  const loneSidecars: string[] = [];
  const entries = (await list(folder)).filter(({ name }) => !isIgnored(name));
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const id = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      const below = await walk(path, id);
      files.push(...below.files);
      loneSidecars.push(...below.loneSidecars);
    } else if (entry.name.endsWith('.json')) {
      if (!names.has(entry.name.slice(0, -'.json'.length))) loneSidecars.push(id);
    } else if (entry.isFile() || (await isFile(path))) {
      files.push(toSource(path, id, names.has(`${entry.name}.json`) ? `${path}.json` : null));
    }
  }
  return { files, loneSidecars };
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new DocumentsUnreachable(folder, cause);
  }
}

function toSource(file: string, id: string, sidecar: string | null): SourceFile {
  const clean = id.split(sep).join('/').normalize('NFC');
  return { id: clean, file, sidecar, audience: audienceOf(dirname(clean).split('/')) };
}

/** From outside, the folders above what was named count too: a file named straight out of `noi-bo/` stays internal. */
function heedFolders(source: SourceFile): SourceFile {
  return { ...source, audience: audienceOf(dirname(resolve(source.file)).split(sep)) };
}

function audienceOf(folders: readonly string[]): VanBan['audience'] {
  return folders.includes(INTERNAL_FOLDER) ? 'noi-bo' : 'cong-khai';
}

/** Hidden files, the lock files of office programs, what systems leave behind. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || ['Thumbs.db', 'desktop.ini'].includes(name);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
