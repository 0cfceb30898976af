import type { Db } from '../../db/tables.ts';
import { dayInVietnam, writeDay, writeMoment } from '../../lib/vn-time.ts';
import { writeRung } from '../../milestones/ladder.ts';
import { ANSWERS } from '../../reminders/item.ts';
import type { ListRow } from './list.ts';

/** A list of what the bot did, which is read from the database as it is asked for. */
export interface DoneList {
  readonly name: string;
  readonly noun: string;
  readonly headers: readonly string[];
  /** `skipped`: what was not sent, instead of what was. */
  rows(db: Db, skipped: boolean): Promise<readonly ListRow[]>;
}

const MOST_ROWS = 500;

/** Why a reminder was not sent. */
const REASONS: Readonly<Record<string, string>> = {
  passed: 'đã quá hạn',
  overtaken: 'có lời nhắc sau thay thế',
  'on-page': 'đã nói ở trang buổi sáng',
  'no-longer-true': 'đã xong hoặc đã thay đổi trước khi gửi',
  restored: 'khôi phục bản sao lưu, có thể đã gửi',
};

const reminders: DoneList = {
  name: 'reminders',
  noun: 'lời nhắc',
  headers: ['Lúc', 'Người', 'Mốc', 'Hạn', 'Bước', 'Kết quả'],
  async rows(db, skipped) {
    const rows = await db
      .selectFrom('reminder_step')
      .leftJoin('reminder', 'reminder.id', 'reminder_step.reminder')
      .select([
        'reminder_step.at as at',
        'reminder_step.person as person',
        'milestone',
        'due',
        'rung',
        'skipped',
        'answer',
      ])
      .where('skipped', skipped ? 'is not' : 'is', null)
      .orderBy('reminder_step.at', 'desc')
      .limit(MOST_ROWS)
      .execute();
    return rows.map(({ at, person, milestone, due, rung, skipped: why, answer }) => {
      const result =
        why === null ? (answer === null ? 'đã gửi, chưa trả lời' : ANSWERS[answer]) : (REASONS[why] ?? why);
      return {
        cells: [writeMoment(new Date(at)), person, milestone, writeDay(due), writeRung(rung), result],
        json: { at, person, milestone, due, step: writeRung(rung), skipped: why, answer },
      };
    });
  },
};

const problems: DoneList = {
  name: 'problems',
  noun: 'vướng mắc',
  headers: ['Ngày', 'Người', 'Mốc', 'Báo gì', 'Lý do'],
  async rows(db) {
    const rows = await db
      .selectFrom('reminder_problem')
      .innerJoin('reminder_item', (join) =>
        join.onRef('reminder_item.reminder', '=', 'reminder_problem.reminder').on('reminder_item.n', '=', 0),
      )
      .select(['reminder_problem.at as at', 'person', 'milestone', 'sort', 'reason'])
      .orderBy('reminder_problem.id', 'desc')
      .limit(MOST_ROWS)
      .execute();
    return rows.map((row) => ({
      cells: [
        writeDay(dayInVietnam(new Date(row.at))),
        row.person,
        row.milestone,
        row.sort === 'vuong' ? 'đang vướng' : 'không phụ trách',
        row.reason ?? '',
      ],
      json: { ...row },
    }));
  },
};

export const DONE_LISTS: readonly DoneList[] = [reminders, problems];
