import type { PreparedImport } from '../../organisation-import/import-organisation.ts';
import type { ImportAct } from './import-act.ts';

/** A wish about the import, with what had to be looked up for it. */
export type ImportCase =
  /** Not of the central office, or no longer. */
  | { readonly kind: 'no-right' }
  | { readonly kind: 'how-to' }
  | { readonly kind: 'template'; readonly file: AttachedFile }
  /** The file could not be had or can't be read; `advice` says why and what to do. */
  | { readonly kind: 'unreadable'; readonly name: string; readonly advice: string }
  /** To be shown. `isAnew`: something else was shown before, and the data have changed since. */
  | {
      readonly kind: 'planned';
      readonly prepared: PreparedImport;
      readonly file: WaitingFile;
      readonly planHash: string;
      readonly isAnew: boolean;
    }
  /** What was shown and agreed to is still what would be done. */
  | { readonly kind: 'agreed'; readonly prepared: PreparedImport; readonly file: WaitingFile }
  /** The file was kept for a day, which is over. */
  | { readonly kind: 'gone' }
  | Extract<ImportAct, { kind: 'discard' }>;

/** The workbook that waits for an answer. */
export interface WaitingFile {
  readonly id: string;
  readonly name: string;
}

export interface AttachedFile extends WaitingFile {
  readonly mimeType: string;
}

/** What is done about an import. */
export type ImportCommand =
  | { readonly kind: 'refuse' }
  /** The reply goes with a link to send the file by, which is made as it is promised. */
  | { readonly kind: 'explain' }
  | { readonly kind: 'send-template'; readonly file: AttachedFile }
  /** The file is kept until it is answered, a day at most. */
  | { readonly kind: 'hold'; readonly file: WaitingFile }
  | { readonly kind: 'apply'; readonly prepared: PreparedImport; readonly file: WaitingFile }
  | { readonly kind: 'discard'; readonly fileId: string };
