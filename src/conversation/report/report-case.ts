import type { Form } from '../../forms/definition/form.ts';
import type { Prefills } from '../../forms/filling/begin.ts';
import type { Change, Draft } from '../../forms/filling/draft.ts';
import type { Known } from '../../forms/filling/known.ts';
import type { SheetRead } from '../../forms/sheet/sheet-entry.ts';
import type { KeptFile } from '../../files/kept-file.ts';
import type { FileRef } from '../../forms/values/value.ts';
import type { Deadline, Timeliness } from '../../reports/deadline.ts';
import type { KeptDraft } from '../../reports/draft-store.ts';
import type { SentReport, SentVersion } from '../../reports/report-store.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Criterion } from './criterion.ts';
import type { Wish } from './report-intent.ts';

/** All that is known of one report while a message about it is played. */
export interface Desk {
  readonly key: ReportKey;
  readonly unitName: string;
  /** The version that the draft was begun with; the newest where there is no draft. */
  readonly form: Form;
  readonly newest: Form;
  /** Null where nothing is being written. */
  readonly kept: KeptDraft | null;
  readonly sent: { readonly report: SentReport; readonly newest: SentVersion | null } | null;
  readonly known: Known;
  readonly deadline: Deadline | null;
  readonly timeliness: Timeliness;
  readonly prefills: Prefills;
  /** Code of whoever sent the message. */
  readonly me: string;
  /** The name of who writes the draft now. */
  readonly writerName: string | null;
}

/** A report that can be begun or gone on with. */
export interface Offered {
  readonly key: ReportKey;
  readonly title: string;
  readonly deadline: Deadline | null;
  readonly draft: {
    readonly item: string;
    readonly of: number;
    readonly writtenAt: Date;
    readonly writerName: string | null;
  } | null;
  readonly receipt: string | null;
}

/** A file that somebody sent, looked at. */
export type Sent =
  | { readonly kind: 'kept'; readonly file: FileRef }
  /** A sentence for the person. */
  | { readonly kind: 'refused'; readonly why: string };

/** A wish with what had to be looked up for it. */
export type FoundWish =
  | Exclude<Wish, { do: 'why' | 'file' }>
  | { readonly do: 'why'; readonly slot: string | null; readonly criteria: readonly Criterion[] }
  | { readonly do: 'file'; readonly caption: string; readonly sent: Sent }
  /** A workbook that was filled in. */
  | { readonly do: 'sheet'; readonly read: SheetRead };

/** What is wanted, with what had to be looked up for it. */
export type ReportCase =
  | { readonly kind: 'no-right' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'no-such-period'; readonly said: string }
  | { readonly kind: 'offer'; readonly offered: readonly Offered[]; readonly wantsDrafts: boolean }
  | { readonly kind: 'unreadable' }
  /** The workbook to be filled in. */
  | {
      readonly kind: 'sheet';
      readonly key: ReportKey;
      readonly title: string;
      readonly hasValues: boolean;
      readonly file: SheetFile;
    }
  | { readonly kind: 'sheet-refused'; readonly why: string }
  | { readonly kind: 'desk'; readonly desk: Desk; readonly wish: FoundWish };

/** A kept file that goes with a message. */
export type SheetFile = Pick<KeptFile, 'id' | 'name' | 'mimeType'>;

/** What is done. Each needs the right, had at the moment of doing it. */
export type ReportCommand =
  | {
      readonly kind: 'save-draft';
      readonly key: ReportKey;
      readonly draft: Draft;
      /** That it was read with; 0 for a new one. */
      readonly revision: number;
      readonly corrects: string | null;
      readonly changes: readonly Change[];
      /** It is let go of: whoever comes next is not told that somebody writes. */
      readonly isPaused: boolean;
    }
  | { readonly kind: 'remove-draft'; readonly key: ReportKey; readonly revision: number }
  | { readonly kind: 'send-sheet'; readonly key: ReportKey; readonly file: SheetFile; readonly text: string }
  | { readonly kind: 'keep-evidence'; readonly key: ReportKey; readonly fileId: string }
  | { readonly kind: 'send'; readonly key: ReportKey; readonly revision: number; readonly reason: string | null };
