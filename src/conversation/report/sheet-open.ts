import { beginDraft } from '../../forms/filling/begin.ts';
import type { SheetRead } from '../../forms/sheet/sheet-entry.ts';
import { writeDay } from '../../lib/vn-time.ts';
import { readPeriodKey } from '../../reports/period-key.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { showSent, workOn } from './begin-turn.ts';
import type { Desk, ReportCase } from './report-case.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import { SHEET_TEXTS as TEXTS } from './sheet-texts.ts';
import { sheetTurn } from './sheet-turn.ts';
import { titleOf } from './title.ts';

/** A workbook of a report that is not being written: it begins it, unless it was sent or is taken no more. */
export function openWithSheet(state: ConversationState, desk: Desk, read: SheetRead, context: TurnContext): Turn {
  const { sent, timeliness, form, key, prefills } = desk;
  if (sent !== null) {
    const shown = showSent(state, desk, context);
    return { ...shown, replies: [{ text: TEXTS.sent }, ...shown.replies] };
  }
  if (timeliness.kind === 'locked')
    return say({ ...state, choices: null }, REPORT_TEXTS.locked(titleOf(desk), writeDay(timeliness.since)));
  const draft = beginDraft(form, readPeriodKey(key.period), prefills, context.now.toISOString());
  return sheetTurn(workOn(state, desk, context, draft), read);
}

/** Sends the workbook: its link is made as it is promised. */
export function sendSheet(state: ConversationState, found: Extract<ReportCase, { kind: 'sheet' }>): Turn {
  const { key, title, hasValues, file } = found;
  const command = { kind: 'send-sheet', key, file, text: TEXTS.template(title, hasValues) } as const;
  return { state, replies: [], commands: [{ kind: 'report', command }] };
}
