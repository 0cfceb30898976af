import type { Address } from '../../conversation/message.ts';
import type { FileShelf } from '../../files/keep-file.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';

/** What the pages of file links need. */
export interface FileDoor {
  readonly shelf: FileShelf;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A file was put into the inbox of this conversation. */
  readonly onUpload: (address: Address) => void;
}
