import type { Db } from '../db/tables.ts';
import { listDocuments } from '../documents/document-store.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Answer } from './answer.ts';
import { answerOne } from './answer-one.ts';
import { compose } from './compose.ts';
import { gatherCandidates, type SearchPassages } from './gather.ts';
import type { Outcome } from './outcome.ts';
import { completeFollowUp } from './question/follow-up.ts';
import { readQuestion } from './question/read-question.ts';
import { splitQuestion } from './question/split-question.ts';
import { withoutPadding } from './question/padding.ts';

export type { SearchPassages } from './gather.ts';

/** Whom an answer is for: `cong-khai` never sees a `noi-bo` document. */
export type Audience = 'cong-khai' | 'noi-bo';

export interface AskDeps {
  readonly db: Db;
  readonly search: SearchPassages;
  /** Told what went wrong inside, when the answer is `unavailable`. */
  readonly onFailure: (error: unknown) => void;
}

export interface AskOptions {
  /** Today in Viet Nam: days left are counted from it, and it decides which document is in force. */
  readonly today: Day;
  readonly audience: Audience;
  /** Answer as the documents stood on that day; `null` for today. */
  readonly asOf: Day | null;
  /** The question before this one, so that "còn tiêu chí 3.2?" means something. */
  readonly previous?: { readonly question: string } | null;
}

const UNAVAILABLE = 'Hiện chưa tra cứu được, anh/chị thử lại sau ít phút; câu hỏi đã được lưu.';

/** Answers a question from the documents alone. Never rejects: a failing index or database is the answer `unavailable`. */
export async function askDocuments(deps: AskDeps, question: string, options: AskOptions): Promise<Answer> {
  try {
    const whole = completeFollowUp(withoutPadding(question), options.previous?.question ?? null);
    const parts = splitQuestion(whole);
    const outcomes = await Promise.all(parts.map((part) => askOne(deps, part, options)));
    return join(parts, outcomes, options.asOf ?? options.today);
  } catch (error) {
    deps.onFailure(error);
    return { kind: 'unavailable', text: UNAVAILABLE };
  }
}

async function askOne(deps: AskDeps, typed: string, options: AskOptions): Promise<Outcome> {
  const question = readQuestion(typed, options.today);
  const day = question.time.asOf ?? options.asOf ?? options.today;
  const documents = await listDocuments(deps.db, options.audience);
  const candidates = await gatherCandidates(deps, question, documents, day);
  return answerOne(question, { documents, candidates, today: options.today, day });
}

/** Two questions in one message get one message back; what could not be answered is named in it. */
function join(parts: readonly string[], outcomes: readonly Outcome[], day: Day): Answer {
  const [first, ...others] = outcomes.flatMap((outcome) => (outcome.kind === 'answered' ? outcome.answered : []));
  const failed = outcomes.flatMap((outcome, at) =>
    outcome.kind === 'answered' ? [] : [{ part: parts[at]!, outcome }],
  );
  if (first === undefined) return failed[0]!.outcome;
  const answer = compose([first, ...others], day);
  const rest = failed.map(({ part, outcome }) => `Về câu “${part.replace(/[?.\s]+$/, '')}”: ${outcome.text}`);
  return { ...answer, text: [answer.text, ...rest].join('\n\n') };
}
