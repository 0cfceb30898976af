import { checkReport } from '../../forms/checks/check-report.ts';
import type { Finding } from '../../forms/checks/finding.ts';
import type { Item } from '../../forms/filling/item.ts';
import { openSteps, slotOfStep } from '../../forms/filling/steps.ts';
import { summaryOf, writeSummary } from '../../forms/filling/summary.ts';
import type { Turn } from '../reply.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { fill, finish, type Option, option, revisionAfter, type Work } from './work.ts';

/** More than these are mended first. */
const MOST_FINDINGS = 8;

/** What has to be looked at before sending; when nothing has, the whole report to be read once more. `agreed`: the person said that what is asked about is right. */
export function reviewOf(work: Work, agreed = false): Turn {
  const findings = checkReport(work.form, work.draft, work.desk.known);
  const must = findings.filter(({ weight }) => weight === 'must');
  const left = must.length > 0 ? must : agreed ? [] : findings;
  return left.length > 0 ? findingsOf(work, left) : lastLook(work);
}

/** Whether nothing stops the report from being sent. */
export function canBeSent({ form, draft, desk }: Work): boolean {
  return checkReport(form, draft, desk.known).every(({ weight }) => weight === 'ask');
}

function findingsOf(work: Work, findings: readonly Finding[]): Turn {
  const shown = findings.slice(0, MOST_FINDINGS);
  const isMust = shown.some(({ weight }) => weight === 'must');
  const lines = shown.map(({ text }) => `- ${text}`);
  const more = findings.length > shown.length ? [TEXTS.moreFindings(findings.length - shown.length)] : [];
  const title = isMust ? TEXTS.mustMend : TEXTS.mayMend;
  const firsts = shown.flatMap(({ items }) => items.slice(0, 1));
  const items = [...new Map(firsts.map((item) => [item.number, item])).values()];
  const mend: readonly Option[] = items.map((item) =>
    option(work, TEXTS.mendItem(item.number, item.field.label), { do: 'ask', slot: slotToMend(work, item) }),
  );
  const agree = isMust ? [] : [option(work, TEXTS.agree, { do: 'agree', revision: revisionAfter(work) })];
  return finish(nothingAsked(work), [title, ...lines, ...more].join('\n'), [...agree, ...mend]);
}

/** The half of an item that is open, else its figure of the period. */
function slotToMend({ form, draft }: Work, { field }: Item): string {
  const open = openSteps(form, draft).find(({ item }) => item.field.id === field.id);
  return open === undefined ? field.id : slotOfStep(open);
}

/** The whole report, and 1 to send it; once it was read, only what has changed since, which stands before. */
function lastLook(work: Work): Turn {
  const { timeliness, sent } = work.desk;
  const late = timeliness.kind === 'late' && sent === null ? [TEXTS.lateNow(timeliness.days)] : [];
  const send = option(work, TEXTS.send, { do: 'send', revision: revisionAfter(work) });
  const later = option(work, TEXTS.later, { do: 'pause' });
  if (work.filling.hasSeenAll) {
    const whole = option(work, TEXTS.seeAll, { do: 'review' });
    return finish(nothingAsked(work), [...late, TEXTS.restAsSeen].join(' '), [send, whole, later]);
  }
  const text = [summaryText(work), [...late, TEXTS.askSend].join(' ')].join('\n\n');
  return finish(fill(nothingAsked(work), { hasSeenAll: true }), text, [send, later]);
}

/** Everything in the report, numbered, with why a value was doubted. */
export function summaryText({ form, draft }: Work): string {
  const groups = summaryOf(form, draft);
  const flags = groups.flatMap(({ lines }) =>
    lines.flatMap(({ number, flag }) => (flag === null ? [] : [TEXTS.flag(number, flag)])),
  );
  return [writeSummary(groups), ...(flags.length === 0 ? [] : [[TEXTS.flags, ...flags].join('\n')])].join('\n\n');
}

export function nothingAsked(work: Work): Work {
  return fill(work, { asked: null, failures: 0, queue: [], awaitsReason: false });
}
