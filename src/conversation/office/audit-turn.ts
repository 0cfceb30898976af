import type { AuditRow } from '../../audit/audit-store.ts';
import { describeAudit } from '../../audit/describe-audit.ts';
import { authorize } from '../../people/authorized.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { AUDIT_TEXTS } from './audit-texts.ts';
import { refuse } from './refuse.ts';

/** One message of Zalo's, with room for the heading. */
const ROOM = 1_900;

/** Shows the newest rows to whoever may see them, as many as one message holds. */
export function auditTurn(before: ConversationState, rows: readonly AuditRow[], { who, register }: TurnContext): Turn {
  const state: ConversationState = { ...before, choices: null };
  if (!authorize({ right: 'xem-nhat-ky' }, who, register.today)) {
    return refuse(state, AUDIT_TEXTS.notAllowed, { act: 'xem-nhat-ky', target: '' });
  }
  const lines = newestThatFit(rows.map(describeAudit));
  return say(state, lines.length === 0 ? AUDIT_TEXTS.empty : [AUDIT_TEXTS.newest(lines.length), ...lines].join('\n'));
}

function newestThatFit(lines: readonly string[]): readonly string[] {
  let room = ROOM - AUDIT_TEXTS.newest(lines.length).length;
  const from = lines.findLastIndex((line) => (room -= line.length + 1) < 0);
  return lines.slice(from + 1);
}
