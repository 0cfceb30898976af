import type { ImportReason } from './read-source.ts';
import type { VanBan } from './van-ban.ts';

/** What became of one file. */
export type ImportOutcome =
  /** `sameNumber`: ids of other documents that carry this number; all are kept. */
  | {
      readonly kind: 'imported';
      readonly vanBan: VanBan;
      readonly passages: number;
      readonly sameNumber: readonly string[];
    }
  | { readonly kind: 'unchanged'; readonly vanBan: VanBan; readonly passages: number }
  | UnreadableOutcome
  /** The whole import was called off while this file was read; nothing is kept of that, the next import begins with it. */
  | { readonly kind: 'cancelled'; readonly id: string }
  /** Its file is no longer in the documents folder. */
  | { readonly kind: 'removed'; readonly id: string };

export interface UnreadableOutcome {
  readonly kind: 'unreadable';
  readonly id: string;
  readonly reason: ImportReason;
  /** What to do, in Vietnamese. */
  readonly advice: string;
  /** The version that was imported before goes on answering. */
  readonly keptOld: boolean;
  /** The mistake of ours behind the reason `failed`. */
  readonly cause?: unknown;
}
