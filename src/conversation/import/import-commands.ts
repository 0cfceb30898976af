import type { Tx } from '../../db/tables.ts';
import { adoptFile, releaseFile } from '../../files/file-store.ts';
import type { LinkOwner } from '../../files/file-link.ts';
import { askForFile, offerFile } from '../../files/offer-file.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { enqueue, PRIORITY } from '../../mailbox/outbox.ts';
import { applyPlan } from '../../organisation-import/import-organisation.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import type { Outgoing } from '../message.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { ImportCommand } from './import-case.ts';
import { IMPORT_TEXTS as TEXTS } from './import-texts.ts';

const RIGHT = { right: 'nhap-to-chuc' } as const;
const DAY_MS = 86_400_000;

/** Does what was decided about an import, inside the turn's transaction. Throws `StaleFacts` when the right is gone, or the data have changed. */
export async function obeyImport(tx: Tx, command: ImportCommand, acting: Acting): Promise<void> {
  const { at } = acting;
  if (command.kind === 'refuse') return writeDownRefusal(tx, acting);
  const grant = await grantNow(tx, acting, RIGHT);
  const owner: LinkOwner = { ...acting.incoming, person: grant.actor };
  switch (command.kind) {
    case 'explain': {
      const link = await askForFile(tx, { owner, base: acting.linkBase, at });
      const how = link ? [TEXTS.uploadLink(writeMoment(new Date(link.until)), link.url)] : [];
      return reply(tx, acting, { text: [TEXTS.howTo, ...how].join('\n\n') });
    }
    case 'send-template': {
      const file = await offerFile(tx, command.file, { owner, base: acting.linkBase, at });
      return reply(tx, acting, { text: TEXTS.template, file });
    }
    case 'hold': {
      const expiresAt = new Date(at.getTime() + DAY_MS);
      const isThere = await adoptFile(tx, command.file.id, at, {
        owner: grant.actor,
        purpose: 'nhap-to-chuc',
        expiresAt,
      });
      if (!isThere) throw new StaleFacts('The workbook is gone.');
      return;
    }
    case 'discard':
      return releaseFile(tx, command.fileId, grant.actor);
    case 'apply': {
      const { plan } = command.prepared;
      if ((await applyPlan(tx, command.prepared)) !== 'applied') throw new StaleFacts('The organisation has changed.');
      await releaseFile(tx, command.file.id, grant.actor);
      const detail = { them: plan.added.length, sua: plan.changed.length, bo: plan.removed.length };
      return writeDown(tx, acting, { act: 'nhap-to-chuc', target: '', by: grant, detail });
    }
  }
}

async function writeDownRefusal(tx: Tx, acting: Acting): Promise<void> {
  const who = await whoIs(tx, await acting.liveRegister(tx, acting.at), acting.incoming);
  const actor = who.kind === 'member' ? who.code : '';
  await writeDown(tx, acting, { act: 'nhap-to-chuc', target: '', by: { actor, refused: true } });
}

/** What goes with a link is promised here, where the link is made. */
async function reply(tx: Tx, { incoming, at, key }: Acting, message: Outgoing): Promise<void> {
  await enqueue(tx, message, incoming, { at, priority: PRIORITY.reply, dedupe: `${key}/import` });
}
