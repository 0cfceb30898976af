import type { Migration } from 'kysely/migration';
import * as mailbox from './0001-mailbox.ts';
import * as documents from './0002-documents.ts';
import * as search from './0003-search.ts';
import * as organisation from './0004-organisation.ts';
import * as accounts from './0005-accounts.ts';
import * as files from './0006-files.ts';
import * as tieuChi from './0007-tieu-chi.ts';
import * as milestones from './0008-milestones.ts';
import * as office from './0011-office.ts';
import * as reports from './0013-reports.ts';
import * as score from './0016-score.ts';
import * as reminders from './0018-reminders.ts';

/** In the order they are applied. What was released is frozen: a change is a new one at the end. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-mailbox': mailbox,
  '0002-documents': documents,
  '0003-search': search,
  '0004-organisation': organisation,
  '0005-accounts': accounts,
  '0006-files': files,
  '0007-tieu-chi': tieuChi,
  '0008-milestones': milestones,
  '0011-office': office,
  '0013-reports': reports,
  '0016-score': score,
  '0018-reminders': reminders,
};
