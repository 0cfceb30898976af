import type { Tx } from '../../db/tables.ts';
import { adoptFile } from '../../files/file-store.ts';
import { offerFile } from '../../files/offer-file.ts';
import { enqueue, PRIORITY } from '../../mailbox/outbox.ts';
import { loadDraft, removeDraft, saveDraft } from '../../reports/draft-store.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { ReportCommand } from './report-case.ts';
import { sendNow } from './send-now.ts';

/** Does what was decided, inside the turn's transaction. Throws `StaleFacts` when a right is gone or something was changed meanwhile. */
export async function obeyReport(tx: Tx, command: ReportCommand, acting: Acting): Promise<void> {
  const grant = await grantNow(tx, acting, { right: 'lap-bao-cao', donVi: command.key.donVi });
  switch (command.kind) {
    case 'save-draft': {
      const { key, isPaused, kind: _kind, ...written } = command;
      const writer = isPaused ? null : grant.actor;
      if (!(await saveDraft(tx, key, { ...written, writer, at: acting.at }))) {
        throw new StaleFacts('The draft was written meanwhile.');
      }
      return;
    }
    case 'send-sheet': {
      const { incoming, at, linkBase, key } = acting;
      const owner = { ...incoming, person: grant.actor };
      const file = await offerFile(tx, command.file, { owner, base: linkBase, at });
      const message = { text: command.text, file };
      return enqueue(tx, message, incoming, { at, priority: PRIORITY.reply, dedupe: `${key}/mau` });
    }
    case 'keep-evidence': {
      // It belongs to the unit's report from now on, whoever sent it.
      const kept = { owner: null, purpose: 'minh-chung', expiresAt: null };
      if (!(await adoptFile(tx, command.fileId, acting.at, kept))) throw new StaleFacts('The file is gone.');
      return;
    }
    case 'remove-draft': {
      const kept = await loadDraft(tx, command.key);
      if (kept === null || kept === 'unreadable' || kept.revision !== command.revision) {
        throw new StaleFacts('The draft is not the one that was to be removed.');
      }
      await removeDraft(tx, command.key);
      const { donVi, form, period } = command.key;
      return writeDown(tx, acting, { act: 'huy-ban-nhap', target: donVi, by: grant, detail: { form, period } });
    }
    case 'send':
      return sendNow(tx, command, grant, acting);
  }
}
