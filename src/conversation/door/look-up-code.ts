import type { Db } from '../../db/tables.ts';
import { isDoorClosed } from '../../people/attempt-store.ts';
import { findCode, hashOfCode, type StoredCode } from '../../people/join-code-store.ts';
import { whyNot } from '../../people/plan-invite.ts';
import { reachesOf } from '../../people/reach.ts';
import { isActive } from '../../people/who.ts';
import type { Asking } from '../asking.ts';
import type { DoorCase } from './door-case.ts';
import type { DoorIntent } from './door-intent.ts';

/** Looks up what the door needs to know: whether a code opens it. Every code that does not is the same work and the same answer. */
export async function lookUpDoor(db: Db, intent: DoorIntent, asking: Asking): Promise<DoorCase> {
  if (intent.kind !== 'code') return intent;
  if (isActive(asking.who)) return { kind: 'already-member' };
  if (await isDoorClosed(db, asking.incoming, asking.now)) return { kind: 'code-locked' };
  const kept = await findCode(db, hashOfCode(intent.code), asking.now);
  return (kept && (await opened(db, kept, asking))) ?? { kind: 'bad-code', usedHash: usedInvite(kept) };
}

async function opened(db: Db, kept: StoredCode, { register }: Asking): Promise<DoorCase | undefined> {
  const { hash, state } = kept;
  if (state !== 'open') return undefined;
  switch (kept.purpose) {
    case 'moi': {
      if (whyNot(register, kept.invite) !== null) return undefined;
      const hasAgreed = (await reachesOf(db, kept.invite.person)).length > 0;
      return { kind: 'invited', hash, invite: kept.invite, hasAgreed };
    }
    case 'lien-ket': {
      const name = register.standings.get(kept.person)?.person.name;
      const mayLink = name !== undefined && (await reachesOf(db, kept.person)).length > 0;
      return mayLink ? { kind: 'links', hash, name } : undefined;
    }
  }
}

function usedInvite(kept: StoredCode | undefined): string | null {
  return kept?.purpose === 'moi' && kept.state === 'used' ? kept.hash : null;
}
