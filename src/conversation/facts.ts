import type { Answer } from '../answers/answer.ts';
import type { AccountCase } from './account/account-case.ts';
import type { AccountIntent } from './account/account-intent.ts';
import type { DoorCase } from './door/door-case.ts';
import type { DoorIntent } from './door/door-intent.ts';
import type { ImportCase } from './import/import-case.ts';
import type { ImportIntent } from './import/import-intent.ts';
import type { Intent, Talk } from './intent.ts';
import type { OfficeCase } from './office/office-case.ts';
import type { OfficeIntent } from './office/office-intent.ts';
import type { ReminderCase } from './reminder/reminder-case.ts';
import type { ReminderIntent } from './reminder/reminder-intent.ts';
import type { ReportCase } from './report/report-case.ts';
import type { ReportIntent } from './report/report-intent.ts';
import type { ReviewCase } from './review/review-case.ts';
import type { ReviewIntent } from './review/review-intent.ts';
import type { ScoreCase } from './score/score-case.ts';
import type { ScoreIntent } from './score/score-intent.ts';
import type { ConversationState } from './state.ts';

/** The exact words behind a source of the last answer, or why they can't be shown. */
export type SourceText =
  | { readonly kind: 'found'; readonly text: string }
  /** The document was imported anew and no longer says this. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'no-such-number'; readonly count: number };

/** An intent together with all that a turn needs to know of the world. */
export type Facts =
  | { readonly kind: 'door'; readonly found: DoorCase }
  | { readonly kind: 'account'; readonly found: AccountCase }
  | { readonly kind: 'office'; readonly found: OfficeCase }
  | { readonly kind: 'import'; readonly found: ImportCase }
  | { readonly kind: 'report'; readonly found: ReportCase }
  | { readonly kind: 'review'; readonly found: ReviewCase }
  | { readonly kind: 'score'; readonly found: ScoreCase }
  | { readonly kind: 'reminder'; readonly found: ReminderCase }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  | { readonly kind: 'source'; readonly number: number; readonly source: SourceText }
  | { readonly kind: 'to-office'; readonly question: string; readonly isReachable: boolean }
  | { readonly kind: 'talk'; readonly talk: TalkWithoutFacts };

export type TalkWithoutFacts = Exclude<Talk, { kind: 'ask' | 'show-source' | 'pick' }> | { readonly kind: 'leave-it' };

/** What documents say to this person. */
export interface DocumentSources {
  readonly answer: (question: string, previousQuestion: string | null) => Promise<Answer>;
  readonly sourceText: (passageId: string, quote: string) => Promise<string | null>;
}

/** Where facts come from; each may take its time, so none of them is asked inside a transaction. */
export interface Sources extends DocumentSources {
  readonly door: (intent: DoorIntent) => Promise<DoorCase>;
  readonly account: (intent: AccountIntent) => Promise<AccountCase>;
  readonly office: (intent: OfficeIntent) => Promise<OfficeCase>;
  readonly import: (intent: ImportIntent) => Promise<ImportCase>;
  readonly reminder: (intent: ReminderIntent) => Promise<ReminderCase>;
  readonly report: (intent: ReportIntent) => Promise<ReportCase>;
  readonly score: (intent: ScoreIntent) => Promise<ScoreCase>;
  readonly review: (intent: ReviewIntent, state: ConversationState) => Promise<ReviewCase>;
  /** True when somebody of the office reads what is sent to it, here and now. */
  readonly isOfficeReachable: () => Promise<boolean>;
}

/** The only place of a turn that asks the outside world. */
export async function gatherFacts(intent: Intent, state: ConversationState, sources: Sources): Promise<Facts> {
  switch (intent.kind) {
    case 'door':
      return { kind: 'door', found: await sources.door(intent.door) };
    case 'account':
      return { kind: 'account', found: await sources.account(intent.account) };
    case 'office':
      return { kind: 'office', found: await sources.office(intent.office) };
    case 'import':
      return { kind: 'import', found: await sources.import(intent.import) };
    case 'reminder':
      return { kind: 'reminder', found: await sources.reminder(intent.reminder) };
    case 'report':
      return { kind: 'report', found: await sources.report(intent.report) };
    case 'review':
      return { kind: 'review', found: await sources.review(intent.review, state) };
    case 'score':
      return { kind: 'score', found: await sources.score(intent.score) };
    case 'talk':
      return talkFacts(intent.talk, state, sources);
  }
}

async function talkFacts(talk: Talk, state: ConversationState, sources: Sources): Promise<Facts> {
  switch (talk.kind) {
    case 'ask':
      return answered(talk.question);
    case 'show-source':
      return shown(talk.number);
    case 'pick':
      switch (talk.act.do) {
        case 'ask':
          return answered(talk.act.question);
        case 'show-source':
          return shown(talk.act.number);
        case 'send-to-office':
          return { kind: 'to-office', question: talk.act.question, isReachable: await sources.isOfficeReachable() };
        case 'leave-it':
          return { kind: 'talk', talk: { kind: 'leave-it' } };
      }
    // Every act is named above.
    // oxlint-disable-next-line no-fallthrough
    case 'begin':
    case 'help':
    case 'past-choice':
    case 'small-talk':
    case 'unknown-command':
    case 'no-text':
      return { kind: 'talk', talk };
  }

  async function answered(question: string): Promise<Facts> {
    return { kind: 'answer', question, answer: await sources.answer(question, state.last?.question ?? null) };
  }

  async function shown(number: number): Promise<Facts> {
    const known = state.last?.sources ?? [];
    const wanted = known[number - 1];
    if (!wanted) return { kind: 'source', number, source: { kind: 'no-such-number', count: known.length } };
    const text = await sources.sourceText(wanted.passageId, wanted.quote);
    return { kind: 'source', number, source: text === null ? { kind: 'changed' } : { kind: 'found', text } };
  }
}
