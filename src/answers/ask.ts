import type { Db } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Hit } from '../search/hit.ts';
import type { Answer } from './answer.ts';

/** Whom an answer is for: `cong-khai` never sees a `noi-bo` document. */
export type Audience = 'cong-khai' | 'noi-bo';

/** The passages that fit a question, best first, out of these documents only. */
export type SearchPassages = (
  question: string,
  options: { readonly limit: number; readonly documentIds: readonly string[] },
) => readonly Hit[] | Promise<readonly Hit[]>;

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

/** Answers a question from the documents alone. Never rejects: a failing index or database is the answer `unavailable`. */
export async function askDocuments(deps: AskDeps, question: string, options: AskOptions): Promise<Answer> {
  try {
    return await answer(deps, question, options);
  } catch (error) {
    deps.onFailure(error);
    return { kind: 'unavailable', text: UNAVAILABLE };
  }
}

const UNAVAILABLE = 'Hiện chưa tra cứu được, anh/chị thử lại sau ít phút; câu hỏi đã được lưu.';

async function answer(_deps: AskDeps, _question: string, _options: AskOptions): Promise<Answer> {
  return {
    kind: 'not-found',
    about: 'nothing-fits',
    text: 'Chưa tìm thấy trong các văn bản đang có.',
    citations: [],
  };
}
