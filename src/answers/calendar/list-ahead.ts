import { addDays, type Day, weekdayOf } from '../../lib/vn-time.ts';
import type { Answered } from '../compose.ts';
import type { Candidate } from '../rank/candidate.ts';
import { type DateSpan, writeDistance } from '../row/date-span.ts';
import { lowerFirst } from '../row/wording.ts';
import { toSource } from '../source-line.ts';
import type { Ahead } from './ask-calendar.ts';
import { type Milestone, milestonesIn } from './milestones.ts';

/** As many as are told of what comes next. */
const NEXT = 3;
const MOST = 8;
const NAMES: Readonly<Record<Exclude<Ahead, 'open'>, string>> = {
  today: 'Hôm nay',
  tomorrow: 'Ngày mai',
  'this-week': 'Tuần này',
  'next-week': 'Tuần sau',
};

/** What is due next from today, nearest first; for a day or a week that was named, what is due in it, or that nothing is. */
export function listAhead(
  ahead: Ahead,
  candidates: readonly Candidate[],
  today: Day,
): readonly [Answered, ...Answered[]] | null {
  const coming = milestonesIn(candidates)
    .filter(({ span, one }) => span.to >= today && one.validity.kind !== 'replaced' && one.validity.kind !== 'ended')
    .sort((a, b) => nextDay(a, today).localeCompare(nextDay(b, today)));
  if (ahead === 'open') return lines(coming.slice(0, NEXT), today, 'Hạn gần nhất là ', 'Tiếp theo: ');
  const window = windowOf(ahead, today);
  const inside = coming.filter(({ span }) => span.from <= window.to && span.to >= window.from && isDue(span, window));
  const name = NAMES[ahead];
  return inside.length === 0
    ? lines(coming.slice(0, NEXT - 1), today, `${name} không có hạn nào; gần nhất là `, 'Tiếp theo: ')
    : lines(inside.slice(0, MOST), today, `${name} có: `, 'Và: ');
}

/** An entry of one day is due on it; a span of days counts as long as it lasts. */
function isDue(span: DateSpan, window: DateSpan): boolean {
  return span.from !== span.to || span.to <= window.to;
}

function nextDay({ span }: Milestone, today: Day): Day {
  return span.from >= today ? span.from : span.to;
}

function lines(
  rows: readonly Milestone[],
  today: Day,
  opening: string,
  going: string,
): readonly [Answered, ...Answered[]] | null {
  const [first, ...others] = rows.map(({ one, name, when, span }, at): Answered => {
    const distance = writeDistance(span, today);
    return {
      direct: {
        said: `${at === 0 ? `${opening}${beginSmall(name)}` : `${going}${name}`}, ${lowerFirst(when)}.`,
        counted: at === 0 ? distance : distance.replace(/, tính từ hôm nay .*$/, ' kể từ hôm nay'),
        quote: one.passage.text,
        via: 'milestone',
      },
      sources: [toSource(one, one.passage.text)],
      vouched: '',
      isAddition: true,
    };
  });
  return first === undefined ? null : [first, ...others];
}

/** The days that were named; a week goes from Monday to Sunday. */
function windowOf(ahead: Exclude<Ahead, 'open'>, today: Day): DateSpan {
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  switch (ahead) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'this-week':
      return { from: today, to: sunday };
    case 'next-week':
      return { from: addDays(sunday, 1), to: addDays(sunday, 7) };
  }
}

/** A thing to do goes on in small letters behind "là"; whoever does it keeps the capital. */
function beginSmall(name: string): string {
  return /^(?:Nộp|Gửi|Họp|Hội nghị|Ban hành|Kiểm tra|Đăng ký)(?!\p{L})/u.test(name) ? lowerFirst(name) : name;
}
