import type { Tx } from '../../db/tables.ts';
import { enqueue, PRIORITY } from '../../mailbox/outbox.ts';
import { moveNotices } from '../../mailbox/move-notices.ts';
import { identitiesOf, unlinkIdentity } from '../../people/identity-store.ts';
import { issueLinkCode } from '../../people/link-code-store.ts';
import { isActive } from '../../people/who.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, writeDown } from '../acting.ts';
import { forgetState } from '../conversation-store.ts';
import type { ChannelName } from '../message.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { LinkCommand } from './link-case.ts';
import { LINK_TEXTS } from './link-texts.ts';

/** Does what was decided about somebody's channels. Throws `StaleFacts` when they may no longer, or there is no other channel left. */
export async function obeyLink(tx: Tx, command: LinkCommand, acting: Acting): Promise<void> {
  const who = await whoIs(tx, await acting.liveRegister(tx, acting.at), acting.incoming);
  if (!isActive(who)) throw new StaleFacts('Only an active member links channels.');
  switch (command.kind) {
    case 'give-link-code':
      await issueLinkCode(tx, who.code, command.code, acting.at);
      await writeDown(tx, acting, { act: 'lay-ma-lien-ket', target: who.code, by: { actor: who.code } });
      return;
    case 'unlink':
      return unlink(tx, who.code, command.channel, acting);
  }
}

async function unlink(tx: Tx, person: string, channel: ChannelName, acting: Acting): Promise<void> {
  const { incoming, at, key } = acting;
  const accounts = await identitiesOf(tx, person);
  const going = accounts.filter((one) => one.channel === channel);
  if (going.length === 0 || going.length === accounts.length) throw new StaleFacts('The channels have changed.');
  for (const [n, account] of going.entries()) {
    await unlinkIdentity(tx, account);
    await moveNotices(tx, account);
    await forgetState(tx, account);
    if (account.channel === incoming.channel && account.senderId === incoming.senderId) continue;
    const dedupe = `${key}/unlinked/${n}`;
    await enqueue(tx, { text: LINK_TEXTS.unlinkedThere }, account, {
      at,
      priority: PRIORITY.notice,
      dedupe,
      isFleeting: true,
    });
  }
  await writeDown(tx, acting, {
    act: 'huy-lien-ket',
    target: person,
    by: { actor: person },
    detail: { kenh: channel, soTaiKhoan: going.length },
  });
}
