import { type Day, makeDay } from '../../lib/vn-time.ts';

export interface NamedTime {
  readonly year: number | null;
  /** 1 to 12, of `year` or of this year. */
  readonly month: number | null;
  /** A whole date the question names. */
  readonly day: Day | null;
  /** The question wants to know how things stood on `day`. */
  readonly asOf: Day | null;
}

const DATE =
  /(?<![0-9./])(?:ngay )?([0-3]?[0-9])(?:[/.-]| thang )([01]?[0-9])(?:(?:[/.-]| nam )(20[0-9]{2}|[0-9]{2}))?(?![0-9/]|\.[0-9]| (?:diem|trieu|ty))/;
const STOOD = /\b(?:hieu luc|ap dung|thoi diem|tinh den|khi do|luc do|luc ay|con dung)\b/;

/** The year, month and date a folded question names, from today where it counts from today ("năm ngoái", "tháng này"). */
export function readNamedTime(question: string, today: Day): NamedTime {
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
  const date = DATE.exec(/\b(?:ngay|thang|\/)\b|\d\/\d/.test(question) ? question : '');
  const day = date ? readDate(date, thisYear) : null;
  const year = readYear(question, thisYear);
  return {
    year: year ?? (date?.[3] && day ? Number(day.slice(0, 4)) : null),
    month: day ? null : readMonth(question, thisMonth),
    day,
    asOf: day && date?.[3] && STOOD.test(question) ? day : null,
  };
}

function readDate(date: RegExpExecArray, thisYear: number): Day | null {
  const year = date[3] ? Number(date[3].length === 2 ? `20${date[3]}` : date[3]) : thisYear;
  return makeDay(year, Number(date[2]), Number(date[1])) ?? null;
}

function readYear(question: string, thisYear: number): number | null {
  if (/\bnam (?:ngoai|truoc|roi|vua roi|vua qua|qua)\b/.test(question)) return thisYear - 1;
  if (/\b(?:nam nay|nam hien tai|hien nay|hien hanh|bay gio)\b/.test(question)) return thisYear;
  if (/(?<!\b(?:truong|pho) )\bnam (?:sau|toi|ke tiep)\b/.test(question)) return thisYear + 1;
  const whole =
    /(?<![0-9/])(20[0-4][0-9])(?![0-9/])|\b(?:quy|q|thang) ?(?:iii|ii|iv|i|[0-9]{1,2})[/ -](20[0-4][0-9])\b/.exec(
      question,
    );
  if (whole) return Number(whole[1] ?? whole[2]);
  const short = /\bnam (2[0-9])\b|\b(?:quy|q|thang) ?(?:iii|ii|iv|i|[0-9]{1,2})[/-](2[0-9])\b/.exec(question);
  return short ? 2000 + Number(short[1] ?? short[2]) : null;
}

function readMonth(question: string, thisMonth: number): number | null {
  const named = /(?<!\d ?)\bthang (1[0-2]|0?[1-9])\b(?! ngay)/.exec(question)?.[1];
  if (named) return Number(named);
  if (/\bthang nay\b/.test(question)) return thisMonth;
  if (/\bthang (?:sau|toi)\b/.test(question)) return (thisMonth % 12) + 1;
  if (/\bthang (?:truoc|roi|vua roi|vua qua)\b/.test(question)) return ((thisMonth + 10) % 12) + 1;
  return null;
}
