import type { IncomingFile, Incoming } from '../message.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { readBegin } from './begin-intent.ts';
import { readFill } from './fill-intent.ts';
import type { Wanted } from './read-wanted.ts';
import type { Pick, ReportAct } from './report-act.ts';
import { readSheet, type SheetIntent } from './sheet-intent.ts';

/** What somebody wants inside a report; slots that are null mean the item that is asked. */
export type Wish =
  | Exclude<Pick, { do: 'ask' | 'why' | 'skip' | 'next' }>
  | { readonly do: 'open' }
  | { readonly do: 'ask'; readonly slot: string }
  | { readonly do: 'why'; readonly slot: string | null }
  | { readonly do: 'skip' | 'next'; readonly slot: string | null }
  /** `mayBePasted`: it may hold the answers to several items. */
  | { readonly do: 'answer'; readonly text: string; readonly mayBePasted: boolean }
  | { readonly do: 'keep' | 'back' | 'missing' | 'cancel' | 'ask-to-send' }
  /** An item by number or name. */
  | { readonly do: 'jump'; readonly to: string }
  | { readonly do: 'fix'; readonly item: string; readonly text: string | null }
  /** The last answer was wrong; '' when nothing was said instead. */
  | { readonly do: 'oops'; readonly text: string }
  | { readonly do: 'file'; readonly file: IncomingFile; readonly caption: string }
  | { readonly do: 'drop-evidence'; readonly item: string };

/** What somebody who writes a report wants. */
export type ReportIntent =
  | ReportAct
  | { readonly kind: 'begin'; readonly wanted: Wanted }
  | { readonly kind: 'drafts' }
  | SheetIntent
  | { readonly kind: 'fill'; readonly key: ReportKey; readonly wish: Wish };

/** No command is as long as this. */
const LONG = 40;

/** A long text where a text is asked for: "Nghỉ từ 5/9 đến 9/9 để tổ chức Đại hội …" is nobody's absence. */
export function readWrittenText(incoming: Incoming, state: ConversationState): ReportIntent | null {
  const { filling } = state;
  const { content } = incoming;
  if (filling?.asked?.takes !== 'text' || content.kind !== 'text') return null;
  if (content.text.startsWith('/') || content.text.trim().length <= LONG) return null;
  const wish = readFill(incoming, state, filling);
  return wish?.do === 'answer' ? { kind: 'fill', key: filling.key, wish } : null;
}

/** A wish about one's unit's report, or null when the message is about something else. */
export function readReport(incoming: Incoming, state: ConversationState): ReportIntent | null {
  // What an open choice is called may be a command's word too.
  if (readTalk(incoming, state).kind === 'pick') return null;
  const sheet = readSheet(incoming, state);
  if (sheet) return sheet;
  const { filling } = state;
  const wish = filling === null ? null : readFill(incoming, state, filling);
  // "làm tiếp", "báo cáo quý 3" answer no item; "gửi báo cáo" sends the one that is open.
  const begin = wish === null || wish.do === 'answer' ? readBegin(incoming) : null;
  return begin ?? (wish && { kind: 'fill', key: filling!.key, wish });
}
