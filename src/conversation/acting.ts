import type { Tx } from '../db/tables.ts';
import { appendAudit } from '../audit/audit-store.ts';
import type { FileShelf } from '../files/keep-file.ts';
import type { Forms } from '../forms/load-forms.ts';
import { type Authorized, authorize } from '../people/authorized.ts';
import type { LinkBase } from '../files/offer-file.ts';
import type { LiveRegister } from '../people/live-register.ts';
import type { Right } from '../people/rights.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import type { ReportSettings } from '../reports/report-settings.ts';
import { whoIs } from '../people/who-is.ts';
import type { Incoming } from './message.ts';
import { StaleFacts } from './stale-facts.ts';

/** A turn being written: who acts, when, and the turn's name. */
export interface Acting {
  readonly incoming: Incoming;
  readonly at: Date;
  /** Names the turn; what it promises is named after it. */
  readonly key: string;
  readonly liveRegister: LiveRegister;
  readonly forms: Forms;
  readonly reports: ReportSettings;
  readonly reminders: ReminderSettings;
  /** Where links to files lead. */
  readonly linkBase: LinkBase;
  /** The number of the message in the inbox. */
  readonly inboxId: number;
  /** Has this done once all of the turn is committed, and not at all when it is not. May be asked for twice. */
  readonly afterwards: (work: Afterwards) => void;
}

/** What can't be part of a transaction. */
export type Afterwards = (files: FileShelf) => Promise<void>;

/** The right, if whoever sent the message has it at this very moment; throws `StaleFacts` when it is gone. */
export async function grantNow<R extends Right>(tx: Tx, acting: Acting, right: R): Promise<Authorized<R>> {
  const register = await acting.liveRegister(tx, acting.at);
  const grant = authorize(right, await whoIs(tx, register, acting.incoming), register.today);
  if (!grant) throw new StaleFacts(`The right ${right.right} is gone.`);
  return grant;
}

/** Writes down what was done; `grant` null for what everybody may do for themselves (`actor` is then the person's code). */
export async function writeDown(
  tx: Tx,
  acting: Acting,
  done: {
    readonly act: string;
    readonly target: string;
    readonly by: Authorized<Right> | { readonly actor: string; readonly refused?: boolean };
    readonly detail?: Readonly<Record<string, string | number | null>>;
  },
): Promise<void> {
  const { by } = done;
  await appendAudit(tx, {
    at: acting.at.toISOString(),
    actor: by.actor,
    act: done.act,
    target: done.target,
    byRight: 'by' in by ? by.by : by.refused ? 'tu-choi' : '',
    channel: acting.incoming.channel,
    detail: done.detail ?? {},
  });
}
