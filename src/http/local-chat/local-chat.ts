import type { WebChannel } from '../../channels/web/web-channel.ts';
import type { Db } from '../../db/tables.ts';
import type { FileShelf } from '../../files/keep-file.ts';
import type { MovableClock } from '../../lib/clock.ts';
import type { SamplePerson } from '../../people/sample-people.ts';

/** What the local web chat needs; it exists only when no channel token is set. */
export interface LocalChat {
  readonly db: Db;
  /** The clock the whole program runs by: moving it moves everything. */
  readonly clock: MovableClock;
  readonly people: readonly SamplePerson[];
  readonly channel: WebChannel;
  /** Where the files are kept that come and go by the page. */
  readonly files: FileShelf;
  /** Told after the clock was moved: what is due now need not wait for the next look. */
  readonly onClockMoved?: () => void;
}
