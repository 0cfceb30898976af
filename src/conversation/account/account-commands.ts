import type { Tx } from '../../db/tables.ts';
import { offerFile } from '../../files/offer-file.ts';
import { enqueue, PRIORITY } from '../../mailbox/outbox.ts';
import { isLastCentral } from '../../people/last-central.ts';
import type { RegisterToday } from '../../people/register.ts';
import type { Member } from '../../people/who.ts';
import { whoIs } from '../../people/who-is.ts';
import { erasePerson } from '../../personal-data/erase-person.ts';
import { renamePerson } from '../../personal-data/rename-person.ts';
import { scrub } from '../../personal-data/scrub.ts';
import { withdrawConsent } from '../../personal-data/withdraw-consent.ts';
import { type Acting, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { AccountCommand, ExportFile } from './account-case.ts';
import { EXPORT_TEXTS } from './data-texts.ts';
import { obeyLink } from './link-commands.ts';

/**
 * Does what was decided about somebody's own account, inside the turn's transaction. Throws `StaleFacts` when it can't be done
 * any more: the account is gone, or they have become the last of the central office.
 */
export async function obeyAccount(tx: Tx, command: AccountCommand, acting: Acting): Promise<void> {
  if (command.kind === 'link') return obeyLink(tx, command.link, acting);
  const register = await acting.liveRegister(tx, acting.at);
  const who = await whoIs(tx, register, acting.incoming);
  if (who.kind === 'stranger') throw new StaleFacts('The account is gone.');
  const { code } = who;
  const by = { actor: code };
  switch (command.kind) {
    case 'rename':
      if (who.standing === null || who.isLocked) throw new StaleFacts('They have no name to set right any more.');
      await renamePerson(tx, who.standing.person, command.name);
      return writeDown(tx, acting, { act: 'sua-ten', target: code, by });
    case 'send-export':
      await sendExport(tx, command.file, acting, who);
      return writeDown(tx, acting, { act: 'xuat-du-lieu', target: code, by });
    case 'withdraw':
      await mayLeave(tx, register, who);
      await withdrawConsent(tx, code, { channel: acting.incoming.channel, at: acting.at });
      return writeDown(tx, acting, { act: 'dong-y/rut', target: code, by });
    case 'erase': {
      await mayLeave(tx, register, who);
      const { fileIds, ...counts } = await erasePerson(tx, code, {
        at: acting.at,
        today: register.day,
        exceptInbox: acting.inboxId,
      });
      acting.afterwards((files) => scrub(files, fileIds));
      return writeDown(tx, acting, { act: 'xoa-du-lieu', target: code, by, detail: counts });
    }
  }
}

async function sendExport(
  tx: Tx,
  kept: ExportFile,
  acting: Acting,
  { code, isLocked, consent }: Member,
): Promise<void> {
  if (isLocked || consent !== 'dong-y') throw new StaleFacts('They may not take their data away any more.');
  const { incoming, at, linkBase: base } = acting;
  const file = await offerFile(tx, kept, { owner: { ...incoming, person: code }, base, at });
  const reply = { text: EXPORT_TEXTS.here, file };
  await enqueue(tx, reply, incoming, { at, priority: PRIORITY.reply, dedupe: `${acting.key}/file` });
}

async function mayLeave(tx: Tx, register: RegisterToday, { code }: Member): Promise<void> {
  if (await isLastCentral(tx, register, code)) throw new StaleFacts('They have become the last central administrator.');
}
