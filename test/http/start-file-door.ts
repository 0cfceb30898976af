import { onTestFinished } from 'vitest';
import type { Address, FileLink, Incoming } from '../../src/conversation/message.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import type { LinkOwner } from '../../src/files/file-link.ts';
import { type FileShelf, keepFile, type NewFile } from '../../src/files/keep-file.ts';
import { askForFile, offerFile } from '../../src/files/offer-file.ts';
import { type Patience, startHttpServer } from '../../src/http/server.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { strictLogger } from '../support/strict-logger.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { newFile } from '../files/new-file.ts';

export interface OpenDoor {
  readonly base: string;
  readonly db: Db;
  readonly shelf: FileShelf;
  readonly clock: FakeClock;
  readonly logger: ReturnType<typeof strictLogger>;
  /** The conversations into which files were put. */
  readonly woken: readonly Address[];
  /** A link to a new file. */
  offers(change?: Partial<NewFile>, owner?: LinkOwner): Promise<FileLink>;
  /** A link to the page on which a file is sent. */
  asks(owner?: LinkOwner): Promise<FileLink>;
  inbox(): Promise<readonly Incoming[]>;
}

/** Chị Yến on Zalo, whom nobody knows yet. */
export const YEN: LinkOwner = {
  channel: 'zalo',
  chatId: 'z-yen',
  chatKind: 'private',
  senderId: 'z-yen',
  senderName: 'Đỗ Thị Yến',
  person: null,
};

/** Our server with nothing but the links to files. */
export async function startFileDoor(patience?: Patience): Promise<OpenDoor> {
  const db = await openDatabase(':memory:');
  const shelf = temporaryShelf(db);
  const clock = new FakeClock('2026-09-14T08:30');
  const logger = strictLogger();
  const woken: Address[] = [];
  const files = { shelf, clock, logger, onUpload: (address: Address) => void woken.push(address) };
  const health = () => ({ ready: true });
  const options = { host: '127.0.0.1', port: 0, health, routes: [], files, local: null, logger };
  const server = await startHttpServer({ ...options, ...(patience && { patience }) });
  onTestFinished(async () => {
    await server.stop();
    await db.destroy();
  });
  const base = `http://127.0.0.1:${server.port}`;
  return {
    base,
    db,
    shelf,
    clock,
    logger,
    woken,
    async offers(change = {}, owner = YEN) {
      const kept = await keepFile(shelf, newFile({ createdAt: clock.now(), ...change }));
      return (await transact(db, (tx) => offerFile(tx, kept, { owner, base, at: clock.now() }))).link!;
    },
    asks: async (owner = YEN) => (await transact(db, (tx) => askForFile(tx, { owner, base, at: clock.now() })))!,
    async inbox() {
      const rows = await db.selectFrom('inbox').select('body').orderBy('id').execute();
      return rows.map(({ body }) => JSON.parse(body) as Incoming);
    },
  };
}

/** Sends a form with one file, as the page does without any script. */
export function sendForm(url: string, file: File): Promise<Response> {
  const form = new FormData();
  form.set('file', file);
  return fetch(url, { method: 'POST', body: form });
}
