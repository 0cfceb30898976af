import { type SummaryLine, summaryOf, writeSummary } from '../../forms/filling/summary.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { changesOf, numbersSince, writeChange } from '../../reports/changes.ts';
import { periodKey, writePeriodKey } from '../../reports/period-key.ts';
import { writeState, writeTimeliness } from '../../reports/write-standing.ts';
import type { Desk } from './decide-case.ts';
import { DECIDE_TEXTS } from './decide-texts.ts';

/** `quý III và 9 tháng năm 2026 của Liên hiệp Hội tỉnh Lâm Đồng`. */
export function whoseReport({ report }: Pick<Desk, 'report'>): string {
  return `${writePeriodKey(report.period)} của ${report.donViName}`;
}

/** All that was sent, item by item. */
export function writeReport(desk: Desk): string {
  const { report, newest, sender, extension, form } = desk;
  const head = [
    DECIDE_TEXTS.heading(whoseReport(desk), report.receipt),
    DECIDE_TEXTS.sent(newest.version, writeMoment(new Date(newest.sentAt)), sender, writeTimeliness(report, extension)),
    DECIDE_TEXTS.state(writeState(report)),
  ];
  return [head.join('\n'), writeSummary(summaryOf(form, newest.draft))].join('\n\n');
}

/** What deserves a second look: doubts, corrections, evidence. */
export function writeAttention(desk: Desk): string {
  const { form, newest, earlier } = desk;
  const lines = linesOf(desk);
  const flagged = lines.flatMap((line) => (line.flag === null ? [] : [`- ${nameOfLine(line)}: ${line.flag}`]));
  const evidence = lines.flatMap((line) => {
    const files = newest.draft.evidence[line.field.id] ?? [];
    return files.length === 0 ? [] : [`- ${nameOfLine(line)}: ${files.map(({ name }) => name).join(', ')}`];
  });
  const changes =
    earlier === null ? [] : changesOf(form, earlier.draft, newest.draft).map((one) => `- ${writeChange(one)}`);
  return [
    ...(newest.reason === null ? [] : [DECIDE_TEXTS.correctedBecause(newest.reason)]),
    ...(earlier === null ? [] : [section(DECIDE_TEXTS.corrected, changes, DECIDE_TEXTS.nothingChanged)]),
    ...(flagged.length === 0 ? [] : [section(DECIDE_TEXTS.flagged, flagged, '')]),
    section(DECIDE_TEXTS.evidence, evidence, DECIDE_TEXTS.noEvidence),
  ].join('\n\n');
}

/** The numbers that differ from the unit's report before this one. */
export function writeComparison({ form, newest, last }: Desk): string {
  if (last === null) return DECIDE_TEXTS.nothingToCompare;
  const changes = numbersSince(form, last.answers, newest.draft).map((one) => `- ${writeChange(one)}`);
  return section(DECIDE_TEXTS.comparedWith(writePeriodKey(periodKey(last.period))), changes, DECIDE_TEXTS.sameAsLast);
}

/** Numbers of the items that were doubted. */
export function flaggedItems(desk: Desk): string {
  return linesOf(desk)
    .flatMap(({ flag, number }) => (flag === null || number === '' ? [] : [number]))
    .join(', ');
}

function linesOf({ form, newest }: Desk): readonly SummaryLine[] {
  return summaryOf(form, newest.draft).flatMap(({ lines }) => lines);
}

function nameOfLine({ number, field }: SummaryLine): string {
  return number === '' ? field.label : `Mục ${number}. ${field.label}`;
}

function section(title: string, lines: readonly string[], none: string): string {
  return lines.length === 0 ? none : [title, ...lines].join('\n');
}
