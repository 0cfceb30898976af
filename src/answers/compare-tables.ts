import type { Answer } from './answer.ts';
import type { Answered } from './compose.ts';
import { plain } from './question/plain.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { contentWords } from './rank/content-words.ts';
import { yearsIn } from './rank/fits-year.ts';
import { cellOf } from './row/columns.ts';
import { stripStop } from './row/wording.ts';
import { toSource } from './source-line.ts';

type Compared =
  | { readonly kind: 'answered'; readonly answered: readonly [Answered] }
  | Extract<Answer, { kind: 'not-found' }>;

/** As many lines as still read well on a telephone. */
const MOST = 10;
/** Words of comparing: with these alone the whole tables are meant. */
const COMPARING = new Set(
  'bang cham moi so sanh thay doi thay_doi cu them bot gom hai cach chi tieu ban voi'.split(' '),
);

/** Whether a question wants to know how the whole scoring table of one year differs from that of another. */
export function comparesTables(question: Question): boolean {
  return (
    question.kind === 'compare-years' &&
    question.criterion === null &&
    question.document === null &&
    /\b(?:nam|tieu chi|bang|20\d\d)\b/.test(question.plain) &&
    contentWords(question).every((word) => COMPARING.has(word))
  );
}

/** "Năm nay khác năm ngoái gì": the criteria whose most points differ between the two newest tables, and those that one of them lacks. */
export function compareTables(question: Question, candidates: readonly Candidate[]): Compared | null {
  if (!comparesTables(question)) return null;
  const rows = candidates.flatMap((one) => {
    const year = yearsIn(one.vanBan.title)[0];
    return year !== undefined && isTable(one.vanBan.title) && one.row?.ref?.kind === 'tieu-chi'
      ? [{ one, year, id: one.row.ref.id }]
      : [];
  });
  const named = [...new Set(yearsIn(question.plain))];
  const years = named.length === 2 ? named : [...new Set(rows.map(({ year }) => year))];
  const [newer, older] = years.sort((a, b) => b - a);
  if (newer === undefined || older === undefined) return onlyOne();
  const ofYear = (year: number): ReadonlyMap<string, Candidate> =>
    new Map(rows.filter((row) => row.year === year).map(({ id, one }) => [id, one]));
  const [now, before] = [ofYear(newer), ofYear(older)];
  if (now.size === 0 || before.size === 0) return onlyOne();
  const ids = [...new Set([...now.keys(), ...before.keys()])].sort((a, b) =>
    a.localeCompare(b, 'vi', { numeric: true }),
  );
  const lines = ids.flatMap((id) => {
    const line = differenceOf(now.get(id), before.get(id));
    return line === null ? [] : [`- ${id} ${line}`];
  });
  if (lines.length === 0) return onlyOne();
  const more = lines.length > MOST ? [`và ${lines.length - MOST} tiêu chí nữa.`] : [];
  const said = [
    `Bảng tiêu chí năm ${newer} khác năm ${older} ở ${lines.length} tiêu chí (điểm tối đa năm ${older} → năm ${newer}):`,
    ...lines.slice(0, MOST),
    ...more,
    'Điểm tối đa của các tiêu chí khác giữ nguyên.',
  ].join('\n');
  const [first, ...others] = [now, before].map((table) => [...table.values()][0]!);
  return {
    kind: 'answered',
    answered: [
      {
        direct: { said, counted: null, quote: first!.passage.text, via: 'criteria' },
        sources: [toSource(first!, first!.passage.text), ...others.map((one) => toSource(one, one.passage.text))],
        vouched: [said, ...rows.map(({ one }) => one.passage.text)].join('\n'),
        isAddition: true,
      },
    ],
  };
}

function differenceOf(now: Candidate | undefined, before: Candidate | undefined): string | null {
  const row = (now ?? before)?.row;
  if (!row) return null;
  const [newMax, oldMax] = [now, before].map((one) => (one?.row ? (cellOf(one.row, 'max')?.value ?? '?') : null));
  if (newMax === oldMax) return null;
  const change =
    oldMax === null
      ? `mới, tối đa ${newMax} điểm`
      : newMax === null
        ? `bỏ (trước tối đa ${oldMax} điểm)`
        : `${oldMax} → ${newMax} điểm`;
  return `${stripStop(row.name)}: ${change}`;
}

/** The titles of scoring tables name the criteria and a year. */
export function isTable(title: string): boolean {
  return /\btieu chi\b/.test(plain(title)) && yearsIn(title).length > 0;
}

function onlyOne(): Compared {
  return {
    kind: 'not-found',
    about: 'out-of-scope',
    text: 'Tôi chưa so sánh được cả bảng. Anh/chị hỏi từng tiêu chí ạ, ví dụ “tiêu chí 3.1 năm nay khác gì năm ngoái”.',
    citations: [],
  };
}
