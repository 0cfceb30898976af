import { type AuditRow, newestAudit } from '../../audit/audit-store.ts';
import type { Db } from '../../db/tables.ts';
import { authorize } from '../../people/authorized.ts';
import type { Asking } from '../asking.ts';
import { lookUpAbsence } from './look-up-absence.ts';
import { lookUpInvite } from './look-up-invite.ts';
import { lookUpLock } from './look-up-lock.ts';
import type { OfficeCase } from './office-case.ts';
import type { OfficeIntent } from './office-intent.ts';

/** Looks up what a duty needs to know. */
export async function lookUpOffice(db: Db, intent: OfficeIntent, asking: Asking): Promise<OfficeCase> {
  switch (intent.kind) {
    case 'leave':
      return { of: 'leave' };
    case 'show-audit':
      return { of: 'audit', rows: await auditFor(db, asking) };
    case 'lock':
    case 'unlock':
    case 'lock-whom':
    case 'lock-yes':
      return { of: 'lock', found: await lookUpLock(db, intent, asking) };
    case 'absence':
    case 'absence-list':
    case 'absence-cancel':
    case 'absence-plan':
    case 'absence-yes':
    case 'absence-end':
    case 'absence-end-yes':
      return { of: 'absence', found: await lookUpAbsence(db, intent, asking) };
    case 'invite':
    case 'invite-answer':
    case 'invite-draft':
    case 'invites':
    case 'revoke':
    case 'revoke-yes':
      return { of: 'invite', found: await lookUpInvite(db, intent, asking) };
  }
}

const AUDIT_ROWS = 20;

/** Nothing is read for whoever may not see it. */
async function auditFor(db: Db, { who, register }: Asking): Promise<readonly AuditRow[]> {
  const grant = authorize({ right: 'xem-nhat-ky' }, who, register.today);
  return grant ? newestAudit(db, { limit: AUDIT_ROWS, person: null }) : [];
}
