import { KY_NAMES } from '../../calendar/ky-bao-cao.ts';
import { readDayRule, writeDayRule } from '../../milestones/day-rule-text.ts';
import type { DayRule } from '../../milestones/day-rule.ts';
import { readLadder, writeLadder } from '../../milestones/ladder.ts';
import { CLEARINGS, type Milestone, PARTIES, type Party } from '../../milestones/milestone.ts';
import { readParties, writeParties } from '../../milestones/parties-text.ts';
import type { Kind } from './kind.ts';
import { LADDER, MILESTONE_COLUMNS, PLACE, WORDING } from './milestone-columns.ts';
import { readLong } from './read-cells.ts';
import { clusterCode } from './references.ts';
import type { RowReader } from './row-reader.ts';

/** A document's sentence. */
const LONGEST = 500;

export const MILESTONE_KIND: Kind<'milestones'> = {
  kind: 'milestones',
  sheet: 'Mốc thời gian',
  also: ['Các mốc', 'Mốc', 'Lịch công tác', 'Mốc công việc'],
  noun: 'mốc',
  key: ['code', 'cum'],
  columns: MILESTONE_COLUMNS,

  read(reader, { stored, all, asOf }): Milestone {
    const code = reader.code('code');
    const cum = reader.optional('cum') === null ? null : clusterCode(reader, all.clusters, reader.firstDay(asOf));
    const versions = stored.milestones.filter((one) => one.code === code && one.cum === cum);
    const { from, to, before } = reader.period(versions, asOf);
    const kept = <T>(field: 'ky' | 'ladder' | 'place' | 'wording', read: () => T, old: T): T =>
      reader.has(field) || before === undefined ? read() : old;
    return {
      code,
      name: reader.text('name'),
      cum,
      owedBy: parties(reader, 'owedBy'),
      reminded: parties(reader, 'reminded'),
      day: rule(reader),
      ky: kept('ky', () => (reader.optional('ky') === null ? null : reader.choice('ky', KY_NAMES)), before?.ky ?? null),
      clearedBy: reader.choice('clearedBy', CLEARINGS) ?? 'khong',
      source: {
        document: reader.text('document'),
        place: kept('place', () => readLong(reader, PLACE, LONGEST), before?.source.place ?? ''),
        wording: kept('wording', () => readLong(reader, WORDING, LONGEST), before?.source.wording ?? ''),
      },
      ladder: kept('ladder', () => ladder(reader), before?.ladder ?? null),
      from,
      to,
    };
  },

  cells: ({ code, name, cum, owedBy, reminded, day, ky, clearedBy, source, ladder: own }) => ({
    code,
    name,
    cum: cum ?? '',
    owedBy: writeParties(owedBy),
    reminded: writeParties(reminded),
    rule: writeDayRule(day),
    ky: ky === null ? '' : KY_NAMES[ky],
    clearedBy: CLEARINGS[clearedBy],
    ...source,
    ladder: own === null ? '' : writeLadder(own),
  }),

  label: ({ code, name, cum }) => `${code} (${name})${cum === null ? '' : ` của ${cum}`}`,
};

function parties(reader: RowReader, field: 'owedBy' | 'reminded'): readonly Party[] {
  const { parties: found, unknown } = readParties(reader.text(field));
  if (unknown !== null) {
    reader.refuse(
      `Không rõ “${unknown.slice(0, 40)}” là ai; hãy ghi ${Object.values(PARTIES).join(', ')} hoặc Toàn cụm.`,
    );
  }
  return found;
}

function rule(reader: RowReader): DayRule {
  const text = reader.text('rule');
  const read = readDayRule(text);
  if (read.kind === 'rule') return read.rule;
  if (text !== '') reader.refuse(read.reason);
  return { kind: 'fixed', month: 1, date: 1, yearsOn: 0 };
}

function ladder(reader: RowReader): Milestone['ladder'] {
  const text = reader.optional('ladder');
  const rungs = text === null ? null : readLadder(text);
  if (text !== null && rungs === null) {
    reader.refuse(`Chưa hiểu “${text.slice(0, 40)}” ở cột “${LADDER.header}”; hãy ghi như ${LADDER.example}.`);
  }
  return rungs;
}
