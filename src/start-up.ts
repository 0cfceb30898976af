import { join } from 'node:path';
import { answersFor } from './answers-for.ts';
import { createApp } from './app.ts';
import { banner } from './banner.ts';
import type { Config } from './config.ts';
import { databaseFile, makeStateFolder } from './db/state-folder.ts';
import { openDatabase } from './db/open.ts';
import { lockState, wasUsed } from './db/process-lock.ts';
import { filesFolder } from './files/file-bytes.ts';
import { type FileShelf, readKeptFile } from './files/keep-file.ts';
import { loadForms } from './forms/load-forms.ts';
import { isLoopback } from './lib/loopback.ts';
import { startHttpServer } from './http/server.ts';
import { openKnowledge } from './knowledge.ts';
import { type Clock, MovableClock, systemClock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import { linkBaseOf } from './link-base.ts';
import { openLocalTrial } from './local-trial.ts';
import { limitsFor } from './limits/limits.ts';
import { createMessengers } from './messengers.ts';
import { countPeople } from './people/count-people.ts';
import { readDocuments, type Terminal } from './read-documents.ts';

export interface Running {
  /** Ends everything in order, within 10 s; what is not answered or sent yet waits in the database. */
  stop(): Promise<void>;
}

/** Puts the whole program together and starts it. `ending` ends the reading of documents, also before a `stop`. Throws `AlreadyRunning`, `DatabaseUnusable`, `AddressUnusable`, `SamplePeopleInvalid`, `FormsUnusable`. */
export async function startUp(
  config: Config,
  logger: Logger,
  terminal: Terminal,
  ending: AbortSignal,
): Promise<Running> {
  await makeStateFolder(config.stateDir);
  const mustExist = wasUsed(config.stateDir);
  const lock = lockState(config.stateDir);
  const db = await openDatabase(databaseFile(config.stateDir), { mustExist });

  const files: FileShelf = { db, folder: filesFolder(config.stateDir) };

  const isTrial = config.telegram === null && config.zalo === null && isLoopback(config.http.host);
  const movableClock = new MovableClock(systemClock);
  const clock: Clock = isTrial ? movableClock : systemClock;
  const trial = isTrial
    ? await openLocalTrial({ config, db, files, clock: movableClock, terminal, onClockMoved: () => app.wake() })
    : null;
  const readFile = async (id: string) => (await readKeptFile(files, id, clock.now()))?.bytes ?? null;
  const messengers = createMessengers(config, { clock, logger, readFile });

  const knowledge = await openKnowledge({ db, clock, logger, dataDir: config.dataDir });
  let port: number | null = null;
  const app = createApp({
    db,
    clock,
    prunes: !isTrial,
    logger,
    channels: trial ? [trial.channel] : messengers.channels,
    office: config.office,
    keepChatDays: config.keepChatDays,
    files,
    forms: loadForms(join(config.dataDir, 'forms')),
    reports: config.reports,
    reminders: config.reminders,
    linkBase: () => linkBaseOf(config, isTrial && port !== null ? { port } : null),
    documentsFor: (asking) => answersFor(knowledge, asking),
    limits: limitsFor(config.limitPerMinute),
  });

  // With nothing indexed yet nobody could be answered, so the first reading comes before the channels; later ones beside them.
  const isNew = (await knowledge.count()).documents === 0;
  if (isNew) await readDocuments(knowledge, logger, terminal, ending);
  await knowledge.warmUp();

  let ready = false;
  const http = await startHttpServer({
    ...config.http,
    logger,
    health: () => ({ ready }),
    routes: messengers.routes,
    files: { shelf: files, clock, logger, onUpload: (address) => app.takeUp(address) },
    local: trial?.chat ?? null,
  });
  ({ port } = http);
  const refused = await app.start();
  ready = true;
  terminal.print(
    banner({ config, port: http.port, isTrial, refused, ...(await countPeople(db)), ...(await knowledge.count()) }),
  );
  const reading = isNew ? Promise.resolve() : readDocuments(knowledge, logger, terminal, ending);

  return {
    async stop() {
      await Promise.all([http.stop(), app.stop()]);
      await reading;
      await db.destroy();
      lock.release();
    },
  };
}
