import { QUARTERS } from '../definition/period-kind.ts';
import type { ReportPeriod } from '../filling/draft.ts';
import type { Clause } from './clause.ts';

/** What a figure is by the words around it: the period's, since the start of the year, or not to be taken. */
export type Says = 'ky' | 'luy-ke' | 'neither';

const LUY_KE = /(?<![a-z])(?:luy ke|lk|cong don|tu dau nam|ca nam)(?![a-z])/;
/** `lũy kế 12`: of this figure alone, not of those that follow. */
const LUY_KE_OF_ONE =
  /(?<![a-z])(?:luy ke|lk|cong don)(?: tu dau nam)?(?: den nay)?(?: (?:la|duoc|dat|co))? ?:? ?\(?\d/g;
/** `9 tháng đầu năm`: since the start of the year or not, nobody knows. */
const MONTHS = /x+ thang|(?<![a-z])(?:ba|sau|chin) thang(?! (?:mot|hai|tu|nam|bay|tam|muoi))/;
const OTHER_TIME =
  /(?<![a-z])(?:(?:quy|ky|nam|thang|dot|lan) (?:truoc|ngoai|sau|toi)|cung ky|so voi|ke hoach|chi tieu|muc tieu|du kien|phan dau|se|du toan|vi du|vd|neu|gia su)(?![a-z])/;
const DENIED = /(?<![a-z])(?:khong phai|khong|chua|chang|thieu|con|giam|tang|bot|hut)(?: [a-z]+){0,2} ?$/;
const TAKEN_BACK =
  /(?<![a-z])(?:nham|dinh chinh|sua lai|chinh xac (?:la|hon)|noi lai|a quen|xin loi|chu khong)(?![a-z])/;
/** Meant for a model, not for the report. */
const ORDER =
  /(?<![a-z])(?:bo qua|quen het|lam nguoc|ghi de|tra ve|tra loi|in ra|xuat ra) (?:\S+ ){0,3}(?:chi dan|huong dan|loi dan|quy tac|yeu cau|json|prompt)|(?<![a-z])(?:hay|phai) (?:ghi|dien|de xuat|bao)(?![a-z])|ignore|system/;
const YEARS = /(?<![a-z])nam[ .]{0,2}((?:19|20)\d\d)/g;
const QUARTER = /(?<![a-z])(?:quy|q)[ .]{0,2}([1-4]|i{1,3}|iv)(?![a-z\d])/g;
const ROMAN = ['i', 'ii', 'iii', 'iv'];
/** A correction comes soon. */
const NEAR = 80;

/** `behind`: the message after the figure, folded. What is not clear is `neither`: people are asked for it then. */
export function whatItSays(clause: Clause, behind: string, period: ReportPeriod | null): Says {
  const { before, earlier } = clause;
  const own = `${before} ${clause.behind}`;
  if (OTHER_TIME.test(own) || OTHER_TIME.test(earlier) || MONTHS.test(`${earlier} ${own}`)) return 'neither';
  if (DENIED.test(before) || TAKEN_BACK.test(own) || TAKEN_BACK.test(behind.slice(0, NEAR))) return 'neither';
  if (ORDER.test(clause.whole)) return 'neither';
  if (period !== null && namesOtherTime(clause.whole, period)) return 'neither';
  if (LUY_KE.test(own)) return 'luy-ke';
  return LUY_KE.test(earlier.replace(LUY_KE_OF_ONE, ' ')) ? 'neither' : 'ky';
}

function namesOtherTime(whole: string, { kind, year }: ReportPeriod): boolean {
  const years = [...whole.matchAll(YEARS)].map((match) => Number(match[1]));
  const quarters = [...whole.matchAll(QUARTER)].map((match) => quarterIn(match[1]!));
  return years.some((one) => one !== year) || quarters.some((one) => one !== QUARTERS[kind]);
}

function quarterIn(said: string): number {
  return ROMAN.includes(said) ? ROMAN.indexOf(said) + 1 : Number(said);
}
