import type { Tx } from '../../db/tables.ts';
import { ALARM } from '../../people/attempt-limit.ts';
import { countAttempts, keepAttempt } from '../../people/attempt-store.ts';
import { NOTICE_VERSION } from '../../people/consent.ts';
import { linkIdentity } from '../../people/identity-store.ts';
import { findCode, retireCode, takeCode } from '../../people/join-code-store.ts';
import { nameByChannel } from '../../people/name-person.ts';
import { reachableHolders } from '../../people/reach.ts';
import { redeemInvite } from '../../people/redeem-invite.ts';
import { tellPerson } from '../../people/tell-person.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, writeDown } from '../acting.ts';
import { CHANNEL_LABELS } from '../channel-labels.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { DoorCommand } from './door-case.ts';
import { DOOR_TEXTS } from './door-texts.ts';

/** Does what was decided at the door, inside the turn's transaction. Throws `StaleFacts` when a code was used meanwhile. */
export async function obeyDoor(tx: Tx, command: DoorCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'keep-consent':
      return keepConsent(tx, command.answer, acting);
    case 'redeem':
      return redeem(tx, command, acting);
    case 'link':
      return link(tx, command.hash, acting);
    case 'count-attempt':
      return countAttempt(tx, command.usedHash, acting);
  }
}

async function keepConsent(tx: Tx, answer: 'dong-y' | 'tu-choi', acting: Acting): Promise<void> {
  const { incoming, at } = acting;
  const who = await whoIs(tx, await acting.liveRegister(tx, at), incoming);
  if (who.kind === 'stranger') throw new StaleFacts('The account is gone.');
  const { channel } = incoming;
  await tx
    .insertInto('consent')
    .values({ person: who.code, version: NOTICE_VERSION, answer, channel, answered_at: at.toISOString() })
    .execute();
  if (answer === 'dong-y') await nameByChannel(tx, who.code, incoming.senderName);
  await writeDown(tx, acting, { act: `dong-y/${answer}`, target: who.code, by: { actor: who.code } });
}

async function redeem(tx: Tx, { hash, invite }: Extract<DoorCommand, { kind: 'redeem' }>, acting: Acting) {
  const { incoming, at } = acting;
  const register = await acting.liveRegister(tx, at);
  await tellOfNewAccount(tx, invite.person, acting);
  const isDone = await redeemInvite(tx, register, { hash, invite, sender: incoming, at });
  if (!isDone) throw new StaleFacts('The invite is gone.');
}

async function link(tx: Tx, hash: string, acting: Acting): Promise<void> {
  const { incoming, at } = acting;
  const kept = await findCode(tx, hash, at);
  if (kept?.purpose !== 'lien-ket' || !(await takeCode(tx, hash, at))) throw new StaleFacts('The code is gone.');
  await tellOfNewAccount(tx, kept.person, acting);
  await linkIdentity(tx, incoming, kept.person, at);
  await writeDown(tx, acting, { act: 'lien-ket', target: kept.person, by: { actor: kept.person } });
}

/** Before the new account is the one used last: this goes to the one they had. */
async function tellOfNewAccount(tx: Tx, person: string, { incoming, at, key }: Acting): Promise<void> {
  const text = DOOR_TEXTS.accountAdded(CHANNEL_LABELS[incoming.channel]);
  await tellPerson(tx, person, { text }, { at, dedupe: `${key}/account-added` });
}

async function countAttempt(tx: Tx, usedHash: string | null, acting: Acting): Promise<void> {
  const { incoming, at } = acting;
  await keepAttempt(tx, incoming, at);
  await writeDown(tx, acting, { act: 'go-sai-ma', target: '', by: { actor: 'nguoi-la', refused: true } });
  if (usedHash !== null) await tellIssuer(tx, usedHash, acting);
  if ((await countAttempts(tx, new Date(at.getTime() - ALARM.withinMs))) < ALARM.count) return;
  await tellOffice(tx, DOOR_TEXTS.guessing, `guessing/${at.toISOString().slice(0, 13)}`, acting);
}

/** Once for each code. What was issued at the server has nobody behind it: then the office is told. */
async function tellIssuer(tx: Tx, hash: string, acting: Acting): Promise<void> {
  const kept = await findCode(tx, hash, acting.at);
  if (kept?.purpose !== 'moi' || kept.state !== 'used') return;
  await retireCode(tx, hash, acting.at);
  const text = DOOR_TEXTS.codeReused(kept.invite.name ?? kept.invite.person);
  const dedupe = `code-reused/${hash.slice(0, 16)}`;
  if (await tellPerson(tx, kept.issuedBy, { text }, { at: acting.at, dedupe })) return;
  await tellOffice(tx, text, dedupe, acting);
}

async function tellOffice(tx: Tx, text: string, dedupe: string, { at, liveRegister }: Acting): Promise<void> {
  for (const person of await reachableHolders(tx, await liveRegister(tx, at), 'van-phong-trung-uong')) {
    await tellPerson(tx, person, { text }, { at, dedupe: `${dedupe}/${person}` });
  }
}
