import type { Day } from '../lib/vn-time.ts';

/** What a question gets; `text` is ready to be sent, sources included. */
export type Answer =
  | { readonly kind: 'answer'; readonly text: string; readonly via: AnswerVia; readonly citations: readonly Citation[] }
  /** Nothing fits. `about` tells the three cases apart: nothing found, or not something this assistant answers. */
  | {
      readonly kind: 'not-found';
      readonly about: 'nothing-fits' | 'out-of-scope';
      readonly text: string;
      readonly citations: readonly Citation[];
    }
  /** One thing is missing and changes the answer; each choice is a full question. */
  | {
      readonly kind: 'ask-back';
      readonly text: string;
      readonly choices: readonly { readonly label: string; readonly question: string }[];
    }
  /** The index can't be searched now. */
  | { readonly kind: 'unavailable'; readonly text: string };

/** How the answer came about. */
export type AnswerVia = 'extract' | 'llm' | 'pinned' | 'criteria' | 'milestone' | 'register';

export interface Citation {
  readonly passageId: string;
  /** The document's title. */
  readonly document: string;
  readonly number: string | null;
  /** Issued on. */
  readonly date: Day | null;
  /** `Điều 5 khoản 2 điểm đ, trang 3`. */
  readonly place: string;
  /** The exact words that bear the answer; they occur in the passage. */
  readonly quote: string;
  /** 0..1, how well the passage fits the question. */
  readonly score: number;
}
