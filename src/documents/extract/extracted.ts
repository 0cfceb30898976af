/** What an extractor reads out of a file: blocks in reading order, NFC text, nothing interpreted yet. */
export interface Extracted {
  readonly blocks: readonly Block[];
}

export type Block =
  /** `level` 1 is the outermost; 0 when the format does not know levels but marks the line as a heading (bold, centred). */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly page: number | null }
  | { readonly kind: 'paragraph'; readonly text: string; readonly page: number | null }
  | {
      readonly kind: 'table';
      /** Every row has the same number of cells; a merged cell's text stands in each cell it covers. */
      readonly rows: readonly (readonly string[])[];
      /** The sheet's name in a workbook, or null. */
      readonly sheet: string | null;
      readonly page: number | null;
    };

/** A file that can't be read is a value, not an exception: what is wrong and what to do, in Vietnamese, for the person who sent it. */
export type ExtractResult =
  | { readonly kind: 'extracted'; readonly extracted: Extracted }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly advice: string };

export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'bomb'
  | 'encrypted'
  | 'broken'
  | 'wrong-type'
  | 'legacy-xls'
  | 'scan'
  | 'legacy-encoding'
  | 'timeout'
  | 'cancelled'
  | 'unsupported';
