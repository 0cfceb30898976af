import type { Kysely, Transaction } from 'kysely';
import type { AccountTables } from './tables/accounts.ts';
import type { CriteriaTables } from './tables/criteria.ts';
import type { DocumentTables } from './tables/documents.ts';
import type { FileTables } from './tables/files.ts';
import type { MailboxTables } from './tables/mailbox.ts';
import type { MilestoneTables } from './tables/milestones.ts';
import type { OfficeTables } from './tables/office.ts';
import type { OrganisationTables } from './tables/organisation.ts';
import type { ReminderTables } from './tables/reminders.ts';
import type { ReportTables } from './tables/reports.ts';
import type { ScoreTables } from './tables/score.ts';
import type { SearchTables } from './tables/search.ts';

/** Every table; columns are SQLite's own types: ISO-8601 UTC text for instants, `YYYY-MM-DD` for days, 0/1 for booleans. */
export interface Tables
  extends
    MailboxTables,
    DocumentTables,
    SearchTables,
    OfficeTables,
    OrganisationTables,
    AccountTables,
    FileTables,
    CriteriaTables,
    ReportTables,
    ScoreTables,
    ReminderTables,
    MilestoneTables {}

export type Db = Kysely<Tables>;
/** Writes that belong together take a `Tx`; a `Db` there does not compile (it would wait for itself for ever). */
export type Tx = Transaction<Tables>;
