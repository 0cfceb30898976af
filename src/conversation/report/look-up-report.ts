import { authorize } from '../../people/authorized.ts';
import { ROLES } from '../../people/role.ts';
import { type ActiveMember, isActive } from '../../people/who.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ImportSources } from '../import/look-up-import.ts';
import { criteriaFor } from './look-up-criteria.ts';
import { lookUpDesk } from './look-up-desk.ts';
import { offerReports } from './look-up-offers.ts';
import { lookUpSent } from './look-up-sent.ts';
import { makeSheet, readSheetFile } from './look-up-sheet.ts';
import { keyWanted } from './look-up-wanted.ts';
import type { Desk, FoundWish, ReportCase } from './report-case.ts';
import type { ReportIntent, Wish } from './report-intent.ts';

/** Reports, and the files that come with them. */
type From = ReportSources & ImportSources;

/** Looks up what the turn needs to know; nothing for whoever writes no unit's reports. */
export async function lookUpReport(from: From, intent: ReportIntent, asking: Asking): Promise<ReportCase> {
  const { who } = asking;
  const units = isActive(who) ? unitsOf(who, asking) : [];
  if (!isActive(who) || units.length === 0) return { kind: 'no-right' };
  switch (intent.kind) {
    case 'leave':
      return intent;
    case 'drafts': {
      const drafts = await offerReports(from, units, asking, { wantsDrafts: true });
      const [only, another] = drafts.offered;
      return only && !another ? at(from, only.key, { do: 'open' }, asking, who) : drafts;
    }
    case 'begin': {
      const key = await keyWanted(from, units, intent.wanted, asking);
      if (key === 'any') return offerReports(from, units, asking, { wantsDrafts: false });
      return 'kind' in key ? key : at(from, key, { do: 'open' }, asking, who);
    }
    case 'sheet-template':
      return template(from, units, intent, asking, who);
    case 'sheet-file': {
      const read = await readSheetFile(from, intent, units, asking);
      return read.kind === 'at' ? deskAt(from, read.key, asking, who, async () => read.wish) : read;
    }
    case 'open':
      return at(from, intent.key, { do: 'open' }, asking, who);
    case 'fill':
      return at(from, intent.key, intent.wish, asking, who);
  }
}

/** The units whose reports somebody writes, their own first. */
function unitsOf(who: ActiveMember, { register }: Asking): readonly string[] {
  const { person, roles } = who.standing;
  const scopes = roles.filter(({ role }) => ROLES[role].scope === 'don-vi').map(({ scope }) => scope);
  return [...new Set([person.donVi, ...scopes])].filter(
    (donVi): donVi is string =>
      donVi !== null && authorize({ right: 'lap-bao-cao', donVi }, who, register.today) !== null,
  );
}

/** The workbook of the report that is named, else of the one that is open, else of the one that comes next. */
async function template(
  from: From,
  units: readonly string[],
  { wanted, here }: Extract<ReportIntent, { kind: 'sheet-template' }>,
  asking: Asking,
  who: ActiveMember,
): Promise<ReportCase> {
  const named = await keyWanted(from, units, wanted, asking);
  if (named !== 'any' && 'kind' in named) return named;
  const offer =
    named === 'any' && here === null ? await offerReports(from, units, asking, { wantsDrafts: false }) : null;
  const key = named === 'any' ? (here ?? offer?.offered[0]?.key) : named;
  if (key === undefined) return offer!;
  const desk = await lookUpDesk(from, key, asking, who);
  if (desk === null) return { kind: 'no-such-period', said: '' };
  return desk === 'unreadable' ? { kind: 'unreadable' } : makeSheet(from, desk, asking);
}

async function at(from: From, key: ReportKey, wish: Wish, asking: Asking, who: ActiveMember): Promise<ReportCase> {
  return deskAt(from, key, asking, who, (desk) => found(from, desk, wish, asking));
}

async function deskAt(
  from: From,
  key: ReportKey,
  asking: Asking,
  who: ActiveMember,
  wishAt: (desk: Desk) => Promise<FoundWish>,
): Promise<ReportCase> {
  if (!authorize({ right: 'lap-bao-cao', donVi: key.donVi }, who, asking.register.today)) return { kind: 'no-right' };
  const desk = await lookUpDesk(from, key, asking, who);
  if (desk === null) return { kind: 'no-such-period', said: '' };
  if (desk === 'unreadable') return { kind: 'unreadable' };
  return { kind: 'desk', desk, wish: await wishAt(desk) };
}

/** Only a reason and a file need more than the report itself. */
async function found(from: From, desk: Desk, wish: Wish, asking: Asking): Promise<FoundWish> {
  if (wish.do === 'why') return { ...wish, criteria: await criteriaFor(from.db, desk) };
  if (wish.do !== 'file') return wish;
  return { do: 'file', caption: wish.caption, sent: await lookUpSent(from, wish.file, asking) };
}
