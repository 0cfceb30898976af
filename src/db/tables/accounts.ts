import type { Generated } from 'kysely';
import type { Role } from '../../people/role.ts';

export interface AccountTables {
  identity: IdentityTable;
  account: AccountTable;
  consent: ConsentTable;
  join_code: JoinCodeTable;
  code_attempt: CodeAttemptTable;
  hand_over: HandOverTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  register_version: RegisterVersionTable;
}

/** Which person is behind a sender of a channel, and where they are written to. */
export interface IdentityTable {
  channel: string;
  sender_id: string;
  chat_id: string;
  /** Code of the person. */
  person: string;
  linked_at: string;
  last_used_at: string;
}

export interface AccountTable {
  person: string;
  /** Null while it may be used. */
  locked_at: string | null;
  joined_at: string;
}

/** Every answer to the consent notice; the newest of a person counts. */
export interface ConsentTable {
  id: Generated<number>;
  person: string;
  version: string;
  answer: 'dong-y' | 'tu-choi' | 'rut';
  channel: string;
  answered_at: string;
}

/** One-time codes, by their hash alone. */
export interface JoinCodeTable {
  hash: string;
  purpose: 'moi' | 'lien-ket';
  /** Code of the person whom it makes of the one who types it; they may begin to exist with that. */
  person: string;
  /** What an invite gives, as JSON; `{}` for a code that links. */
  grants: string;
  issued_by: string;
  issued_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** Codes that were wrong, so that guessing can be stopped. */
export interface CodeAttemptTable {
  id: Generated<number>;
  channel: string;
  sender_id: string;
  at: string;
}

/** A role lent to somebody else for some days. */
export interface HandOverTable {
  id: Generated<number>;
  giver: string;
  taker: string;
  role: Role;
  scope: string;
  valid_from: string;
  valid_to: string;
  made_at: string;
}

/** Who did what to whom, when, with which right; each row's hash holds the one before it. */
export interface AuditTable {
  id: number;
  at: string;
  actor: string;
  act: string;
  target: string;
  by_right: string;
  channel: string;
  /** Facts as JSON; never what somebody wrote. */
  detail: string;
  hash: string;
}

/** How many rows there are and the hash of the last: a row cut off at the end is noticed. */
export interface AuditHeadTable {
  one: 1;
  rows: number;
  hash: string;
}

/** Goes up with every change to units, clusters, people, terms, hand-overs. */
export interface RegisterVersionTable {
  one: 1;
  version: number;
}
