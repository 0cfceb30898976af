import { z } from 'zod';
import { AccountAct, AccountAwaiting } from './account/account-act.ts';
import { ImportAct } from './import/import-act.ts';
import { OfficeAct, OfficeAwaiting } from './office/office-act.ts';
import { ReminderAct, ReminderAwaiting } from './reminder/reminder-act.ts';
import { ReportAct } from './report/report-act.ts';
import { Filling } from './report/report-state.ts';
import { ReviewAct, ReviewAwaiting, Seen } from './review/review-act.ts';
import { ScoreAct, ScoreAwaiting, ScoredHere } from './score/score-act.ts';

/** A source of the last answer: enough to show its exact words, and to notice that the document has changed since. */
const ShownSource = z.object({ passageId: z.string(), quote: z.string() });

/** What picking a choice does. */
const ChoiceAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('show-source'), number: z.int() }),
  z.object({ do: z.literal('ask'), question: z.string() }),
  z.object({ do: z.literal('send-to-office'), question: z.string() }),
  z.object({ do: z.literal('leave-it') }),
  z.object({ do: z.literal('account'), act: AccountAct }),
  z.object({ do: z.literal('office'), act: OfficeAct }),
  z.object({ do: z.literal('import'), act: ImportAct }),
  z.object({ do: z.literal('report'), act: ReportAct }),
  z.object({ do: z.literal('review'), act: ReviewAct }),
  z.object({ do: z.literal('score'), act: ScoreAct }),
  z.object({ do: z.literal('reminder'), act: ReminderAct }),
]);

/** A question of ours that the next message answers, unless it is plainly something else. */
const Awaiting = z.discriminatedUnion('of', [
  z.object({ of: z.literal('account'), awaiting: AccountAwaiting }),
  z.object({ of: z.literal('office'), awaiting: OfficeAwaiting }),
  z.object({ of: z.literal('score'), awaiting: ScoreAwaiting }),
  z.object({ of: z.literal('review'), awaiting: ReviewAwaiting }),
  z.object({ of: z.literal('reminder'), awaiting: ReminderAwaiting }),
]);

const OpenChoices = z.object({
  id: z.string(),
  options: z.array(z.object({ label: z.string(), act: ChoiceAct })),
});

const State = z.object({
  v: z.literal(1),
  /** The person was told what this is. */
  greeted: z.boolean(),
  /** The choices a number or a button may still pick from. */
  choices: OpenChoices.nullable(),
  /** The last question that was answered, so that "nguồn 1" and "còn tiêu chí 3.2?" mean something. */
  last: z.object({ question: z.string(), sources: z.array(ShownSource) }).nullable(),
  awaiting: Awaiting.nullable().default(null),
  /** The report that is being filled in here. */
  filling: Filling.nullable().default(null),
  /** The report whose score was spoken about last. */
  scored: ScoredHere.nullable().default(null),
  /** The sent report that was opened last here, as it was shown. */
  reviewing: Seen.nullable().default(null),
});

/** Where one conversation stands: exactly what is stored. */
export type ConversationState = z.infer<typeof State>;
export type ChoiceAct = z.infer<typeof ChoiceAct>;
export type OpenChoices = z.infer<typeof OpenChoices>;
export type Awaiting = z.infer<typeof Awaiting>;
export type ShownSource = z.infer<typeof ShownSource>;

export const FRESH: ConversationState = {
  v: 1,
  greeted: false,
  choices: null,
  last: null,
  awaiting: null,
  filling: null,
  scored: null,
  reviewing: null,
};

/** What was stored, or `unreadable` when it is damaged or of another version: the person is then told, and begins afresh. */
export function readState(stored: string | undefined): ConversationState | 'unreadable' {
  if (stored === undefined) return FRESH;
  try {
    const parsed = State.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
