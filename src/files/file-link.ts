import { createHash, randomBytes } from 'node:crypto';
import type { ChannelName, FileLink, Incoming } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { FileLinkTable } from '../db/tables/files.ts';
import { findAccount } from '../people/identity-store.ts';

export type LinkKind = FileLinkTable['kind'];

/** Whose conversation a link belongs to: the message that asked for it. */
export type LinkOwner = Pick<Incoming, 'channel' | 'chatId' | 'chatKind' | 'senderId' | 'senderName'> & {
  /** Code of the person, where it is known. */
  readonly person: string | null;
};

export interface OpenLink {
  readonly owner: LinkOwner;
  /** Null for an upload that has not come yet. */
  readonly fileId: string | null;
}

/** The first step of a link's path. */
export const LINK_PATHS: Readonly<Record<LinkKind, string>> = { 'tai-ve': '/tep', 'gui-len': '/gui-tep' };

const HOUR_MS = 3_600_000;
const TERMS_MS: Readonly<Record<LinkKind, number>> = { 'tai-ve': 72 * HOUR_MS, 'gui-len': 24 * HOUR_MS };
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** A secret for a link: 192 random bits. */
export function newLinkToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Makes a link good for once; `base` is the address of our server as people reach it, without a slash at the end. */
export async function makeLink(
  tx: Tx,
  link: OpenLink & { readonly kind: LinkKind; readonly token: string; readonly base: string; readonly at: Date },
): Promise<FileLink> {
  const { kind, token, base, at, owner, fileId } = link;
  const until = new Date(at.getTime() + TERMS_MS[kind]).toISOString();
  await tx
    .insertInto('file_link')
    .values({
      token_hash: hashOf(token),
      kind,
      file_id: fileId,
      person: owner.person,
      channel: owner.channel,
      chat_id: owner.chatId,
      chat_kind: owner.chatKind,
      sender_id: owner.senderId,
      sender_name: owner.senderName,
      expires_at: until,
      used_at: null,
    })
    .execute();
  return { url: `${base}${LINK_PATHS[kind]}/${token}`, until };
}

/**
 * Looks a link up without using it; undefined for a wrong, a used and an expired one alike, and for one of somebody whose account
 * was locked or passed on since.
 */
export async function findLink(db: Db, kind: LinkKind, token: string, now: Date): Promise<OpenLink | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const row = await db
    .selectFrom('file_link')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row && (await isTheirs(db, row)) ? fromRow(row) : undefined;
}

/** Uses a link up; undefined when somebody was faster, or it is no good. */
export async function useLink(tx: Tx, kind: LinkKind, token: string, now: Date): Promise<OpenLink | undefined> {
  const at = now.toISOString();
  const row = await tx
    .updateTable('file_link')
    .set({ used_at: at })
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst();
  return row && (await isTheirs(tx, row)) ? fromRow(row) : undefined;
}

/** Ends every link that was given to a person and not used yet. */
export async function revokeLinksOf(tx: Tx, person: string, at: Date): Promise<void> {
  await tx
    .updateTable('file_link')
    .set({ used_at: at.toISOString() })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute();
}

async function isTheirs(db: Db | Tx, { person, channel, sender_id: senderId }: FileLinkTable): Promise<boolean> {
  if (person === null) return true;
  const account = await findAccount(db, { channel: channel as ChannelName, senderId });
  return account?.person === person && account.lockedAt === null;
}

function fromRow(row: FileLinkTable): OpenLink {
  return {
    fileId: row.file_id,
    owner: {
      person: row.person,
      channel: row.channel as ChannelName,
      chatId: row.chat_id,
      chatKind: row.chat_kind,
      senderId: row.sender_id,
      senderName: row.sender_name,
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
