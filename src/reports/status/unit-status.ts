import { organisationOn } from '../../cum-thi-dua/organisation.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import { type Progress, progressOf } from '../../forms/filling/steps.ts';
import type { Day } from '../../lib/vn-time.ts';
import type { RegisterToday } from '../../people/register.ts';
import { duePeriods, type Schedule } from '../due-day.ts';
import type { Extension } from '../extension-store.ts';
import { keeperOf } from '../keeper.ts';
import { readPeriodKey } from '../period-key.ts';
import type { SentReport } from '../report-store.ts';

/** Where a unit stands with the report of a period. */
export interface UnitStatus {
  readonly donVi: string;
  readonly name: string;
  /** Null for one that does not owe it: it was merged since, or was not there yet. */
  readonly due: Day | null;
  /** Until when it may send in time, when that was granted. */
  readonly extendedTo: Day | null;
  readonly stage: Stage;
}

export type Stage =
  | { readonly kind: 'sent'; readonly report: SentReport }
  | {
      readonly kind: 'draft';
      readonly progress: Progress;
      readonly writtenAt: string;
      /** Name of whoever writes it; null while nobody does. */
      readonly writer: string | null;
    }
  /** `lastContact`: when somebody of the unit last wrote to the bot, ISO-8601 in UTC; null for never. */
  | { readonly kind: 'not-begun'; readonly lastContact: string | null };

/** What is known of the reports of a period. */
export interface Received {
  readonly period: string;
  readonly schedule: Schedule;
  readonly reports: readonly SentReport[];
  readonly drafts: readonly BegunDraft[];
  readonly extensions: readonly Extension[];
  readonly contacts: ReadonlyMap<string, string>;
}

export interface BegunDraft {
  readonly donVi: string;
  readonly form: Form;
  readonly draft: Draft;
  readonly writtenAt: string;
  readonly writer: string | null;
}

/**
 * Where these units of today stand, those that owe first. A unit that came after the due day owes nothing; what a unit sent that has been
 * merged since is told beside the ones of today, and is missing nowhere.
 */
export function statusOf(units: readonly string[], received: Received, register: RegisterToday): readonly UnitStatus[] {
  const { reports } = received;
  const own = units.map((donVi) => statusOfUnit(donVi, received, register));
  const former = reports
    .filter(({ donVi }) => !units.includes(donVi) && units.includes(keeperOf(register.units, donVi, register.day)))
    .map((report): UnitStatus => ({
      donVi: report.donVi,
      name: report.donViName,
      due: null,
      extendedTo: null,
      stage: { kind: 'sent', report },
    }));
  return [...own.filter(({ due, stage }) => due !== null || stage.kind === 'sent'), ...former];
}

function statusOfUnit(donVi: string, received: Received, register: RegisterToday): UnitStatus {
  const { period, reports, drafts, extensions, contacts } = received;
  const report = reports.find((one) => one.donVi === donVi);
  const begun = drafts.find((one) => one.donVi === donVi);
  const stage = ((): Stage => {
    if (report !== undefined) return { kind: 'sent', report };
    if (begun === undefined) return { kind: 'not-begun', lastContact: contacts.get(donVi) ?? null };
    const { form, draft, writtenAt, writer } = begun;
    return { kind: 'draft', progress: progressOf(form, draft), writtenAt, writer };
  })();
  return {
    donVi,
    name: register.today.units.find(({ code }) => code === donVi)?.name ?? donVi,
    due: dueFor(donVi, period, received.schedule, register),
    extendedTo: extensions.find((one) => one.donVi === donVi)?.until ?? null,
    stage,
  };
}

/** When a unit of today owes the report; null when nothing asks it to, or when it was not yet there on the due day. */
function dueFor(donVi: string, period: string, schedule: Schedule, register: RegisterToday): Day | null {
  const year = readPeriodKey(period)?.year;
  if (year === undefined) return null;
  const found = duePeriods(year, donVi, schedule, register.today).find((one) => one.period === period);
  if (found === undefined || found.due >= register.day) return found?.due ?? null;
  const then = organisationOn(register, found.due);
  return then.units.some(({ code }) => code === donVi) ? found.due : null;
}
