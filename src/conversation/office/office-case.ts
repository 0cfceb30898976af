import type { AuditRow } from '../../audit/audit-store.ts';
import type { AbsenceCase, AbsenceCommand } from './absence-case.ts';
import type { InviteCase, InviteCommand } from './invite-case.ts';
import type { LockCase, LockCommand } from './lock-case.ts';

/** A duty, with what had to be looked up for it. */
export type OfficeCase =
  | { readonly of: 'leave' }
  | { readonly of: 'invite'; readonly found: InviteCase }
  | { readonly of: 'absence'; readonly found: AbsenceCase }
  | { readonly of: 'lock'; readonly found: LockCase }
  | { readonly of: 'audit'; readonly rows: readonly AuditRow[] };

/** What is done in office. Every one of them needs a right, had at the moment of doing it. */
export type OfficeCommand =
  | InviteCommand
  | AbsenceCommand
  | LockCommand
  /** Somebody wanted what they may not. */
  | { readonly kind: 'note-refusal'; readonly act: string; readonly target: string };
