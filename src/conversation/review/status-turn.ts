import { placeName } from '../../cum-thi-dua/unit-name.ts';
import { writeDay, writeMoment } from '../../lib/vn-time.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import { countStatus } from '../../reports/status/count-status.ts';
import type { UnitStatus } from '../../reports/status/unit-status.ts';
import { writeState, writeTimeliness } from '../../reports/write-standing.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { MOST_CHOICES, offerReview } from './offer-review.ts';
import { refuseReview } from './refuse-review.ts';
import type { CumStatus, OwnReport, StatusCase } from './status-case.ts';
import { STATUS_TEXTS } from './status-texts.ts';

/** As many names of units as one line holds. */
const MOST_NAMES = 6;

/** Tells who has sent and who has not. */
export function statusTurn(state: ConversationState, found: StatusCase, { turnId }: TurnContext): Turn {
  switch (found.kind) {
    case 'not-allowed':
      return refuseReview(state, STATUS_TEXTS.notAllowed, { act: 'xem-tinh-hinh', target: '' });
    case 'no-such-cum':
      return say(state, STATUS_TEXTS.noSuchCum(found.names));
    case 'no-period':
      return say(state, STATUS_TEXTS.noPeriod);
    case 'cum':
      return ofCum(state, found.status, found.period, turnId);
    case 'all':
      return ofAll(state, found.clusters, found.period, turnId);
    case 'own':
      return say(state, ofUnit(found));
  }
}

function ofCum(state: ConversationState, { name, due, units }: CumStatus, period: string, turnId: string): Turn {
  const title = STATUS_TEXTS.title(name, writePeriodKey(period), due && writeDay(due));
  if (units.length === 0) return say(state, [title, STATUS_TEXTS.noUnits].join('\n'));
  const { expected, received, onTime, late, missing } = countStatus(units);
  const isSent = ({ stage }: UnitStatus): boolean => stage.kind === 'sent';
  const list = (heading: string, of: readonly UnitStatus[]): readonly string[] =>
    of.length === 0 ? [] : [[heading, ...of.map((unit) => `- ${placeName(unit.name)}: ${standing(unit)}`)].join('\n')];
  const toOpen = units.flatMap(({ name: unit, stage }) =>
    stage.kind === 'sent' && (stage.report.state === 'da-gui' || stage.report.state === 'dang-xem')
      ? [{ label: STATUS_TEXTS.openOne(placeName(unit)), receipt: stage.report.receipt }]
      : [],
  );
  const text = [
    [title, STATUS_TEXTS.count(expected, received, onTime, late)].join('\n'),
    ...(missing === 0 ? [STATUS_TEXTS.allReceived] : []),
    ...list(
      STATUS_TEXTS.missing(missing),
      units.filter((unit) => !isSent(unit)),
    ),
    ...list(STATUS_TEXTS.received(received), units.filter(isSent)),
    ...(toOpen.length > MOST_CHOICES ? [STATUS_TEXTS.more] : []),
  ];
  const options = toOpen.map(({ label, receipt }) => ({ label, act: { kind: 'open-receipt', receipt } as const }));
  return offerReview(state, text.join('\n\n'), turnId, options);
}

/** Where one unit stands, behind its name. */
export function standing({ stage, extendedTo }: UnitStatus): string {
  const more = extendedTo === null ? [] : [STATUS_TEXTS.extended(writeDay(extendedTo))];
  switch (stage.kind) {
    case 'sent': {
      const { report } = stage;
      const how = writeTimeliness(report, extendedTo === null ? null : { until: extendedTo });
      const sent = STATUS_TEXTS.sentAt(writeMoment(new Date(report.firstSentAt)), how);
      return [sent, ...(report.state === 'da-gui' ? [] : [writeState(report)]), report.receipt].join(', ');
    }
    case 'draft': {
      const { progress, writer, writtenAt } = stage;
      const done = `${progress.answered}/${progress.asked}`;
      return [STATUS_TEXTS.draft(done, writer, writeMoment(new Date(writtenAt))), ...more].join('; ');
    }
    case 'not-begun': {
      const { lastContact } = stage;
      const last = lastContact === null ? null : writeMoment(new Date(lastContact));
      return [STATUS_TEXTS.notBegun(last), ...more].join('; ');
    }
  }
}

function ofAll(state: ConversationState, clusters: readonly CumStatus[], period: string, turnId: string): Turn {
  const { expected, received, onTime, late } = countStatus(clusters.flatMap(({ units }) => units));
  const due = clusters.find((one) => one.due !== null)?.due ?? null;
  const fits = clusters.length <= MOST_CHOICES;
  const text = [
    [
      STATUS_TEXTS.title('Tất cả các cụm', writePeriodKey(period), due && writeDay(due)),
      STATUS_TEXTS.count(expected, received, onTime, late),
    ].join('\n'),
    clusters.map((one) => `- ${lineOf(one)}`).join('\n'),
    fits ? STATUS_TEXTS.pickCum : STATUS_TEXTS.typeCum,
  ];
  const options = clusters.flatMap(({ cum, name }) =>
    cum === null ? [] : [{ label: name, act: { kind: 'cum-status', cum, period } as const }],
  );
  return offerReview(state, text.join('\n\n'), turnId, fits ? options : []);
}

function lineOf({ name, units }: CumStatus): string {
  const { expected, received, late } = countStatus(units);
  const missing = units.filter(({ stage }) => stage.kind !== 'sent').map((unit) => placeName(unit.name));
  const more = missing.length - MOST_NAMES;
  const names = [missing.slice(0, MOST_NAMES).join(', '), ...(more > 0 ? [STATUS_TEXTS.andOthers(more)] : [])].join(
    ' ',
  );
  const line = STATUS_TEXTS.cumLine(name, received, expected, late);
  return missing.length === 0 ? line : `${line}; ${STATUS_TEXTS.stillMissing(names)}`;
}

function ofUnit({ name, periods, occasional }: Extract<StatusCase, { kind: 'own' }>): string {
  if (periods.length + occasional.length === 0) return STATUS_TEXTS.ownNone(name);
  return [
    [
      STATUS_TEXTS.ownTitle(name),
      ...periods.map((one) => `- ${capital(writePeriodKey(one.period))}: ${ownStanding(one)}`),
      ...occasional.map((one) => `- ${capital(writePeriodKey(one.period))}: ${writeState(one)}, ${one.receipt}`),
    ].join('\n'),
    STATUS_TEXTS.ownHow,
  ].join('\n\n');
}

function ownStanding({ due, isLocked, status }: OwnReport): string {
  const { stage, extendedTo } = status;
  const until = due === null ? [] : [STATUS_TEXTS.due(writeDay(due))];
  if (stage.kind === 'sent') return standing(status);
  const more = extendedTo === null ? [] : [STATUS_TEXTS.extended(writeDay(extendedTo))];
  if (isLocked) return [STATUS_TEXTS.locked, ...until].join(', ');
  return stage.kind === 'draft'
    ? [standing(status), ...until].join('; ')
    : [STATUS_TEXTS.ownNotBegun, ...until, ...more].join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
