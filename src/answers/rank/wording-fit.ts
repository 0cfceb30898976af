import { asksBand } from '../prose/bands.ts';
import { plain } from '../question/plain.ts';
import { PROVINCES } from '../question/provinces.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from './candidate.ts';
import { yearsIn } from './fits-year.ts';

/** What single words of a question ask for or rule out: a total, the newest, a span of time, who may and who may not. */
export function wordingFit(question: Question, candidate: Candidate): number {
  return [
    totalFit,
    newestFit,
    windowFit,
    polarityFit,
    pointsNamedFit,
    oldRuleFit,
    dueFit,
    criterionWordFit,
    mergerFit,
    countedFit,
    noEvidenceFit,
    consistsFit,
    circumstanceFit,
  ].reduce((sum, fit) => sum + fit(question, candidate), 0);
}

/** Whoever asks for a total, or for the most altogether, is not answered with a part. */
function totalFit({ plain: question, criterion }: Question, { passage }: Candidate): number {
  if (
    criterion !== null ||
    !/\btong\b|\bdiem (?:thuong|tru) toi da\b|\btoi da (?:may|bao nhieu) diem (?:thuong|tru)\b/.test(question)
  )
    return 0;
  const words = plain(passage.text);
  const ofBonus = /\btong diem thuong\b/.test(words) && !/\bthuong\b/.test(question);
  if (/\bthuong\b/.test(question) && /\btong diem thuong\b/.test(words)) return 1.5;
  return /\btong (?:so )?diem\b/.test(words) && !ofBonus ? 0.8 : -0.4;
}

/** "Mới nhất", "còn hiệu lực" ask how a document stands. */
function newestFit({ plain: question }: Question, { passage }: Candidate): number {
  const newest = /\bmoi nhat\b/.test(question);
  if (!newest && !/\b(?:hien hanh|hieu luc)\b/.test(question)) return 0;
  if (!/\bhieu luc\b/.test(plain(passage.text))) return -0.4;
  return newest ? 0.6 + (Math.max(...yearsIn(passage.text), 2020) - 2020) / 10 : 0.6;
}

/** "Từ ngày nào đến ngày nào" wants a beginning, not a due day; and the time that figures are counted for is no due day. */
function windowFit({ plain: question }: Question, { passage, row }: Candidate): number {
  const isWindow = row?.cells.some(({ column }) => /chốt số liệu/iu.test(column)) ?? false;
  if (isWindow && /\b(?:nop|gui|han)\b/.test(question) && !/\bso lieu\b|\bchot\b|\btinh\b/.test(question)) return -3;
  if (
    !/\btu (?:ngay|thang|khi) (?:nao|may)\b|\btinh tu\b|\bchot\b|\bso lieu\b.*\bden ngay (?:nao|may)\b/.test(question)
  )
    return 0;
  return /\btu ngay \d/.test(plain(passage.text)) ? 0.5 : -0.4;
}

/** "Khi nộp báo cáo năm" tells when something else happens; it does not say when that report is due. */
function circumstanceFit({ kind, plain: question }: Question, { passage, row }: Candidate): number {
  if (kind !== 'when' || row !== null || !/\b(?:nop|gui)\b/.test(question)) return 0;
  return /\bkhi (?:nop|gui)\b/.test(plain(passage.text)) ? -1.5 : 0;
}

/** Who may is not answered with who may not. */
function polarityFit({ kind, plain: question }: Question, { passage }: Candidate): number {
  if (kind === 'yes-no' || kind === 'penalty' || kind === 'when') return 0;
  const asked = /\bkhong (?:duoc|xet|can|phai)\b/.test(question);
  const said = /\bkhong (?:duoc|xet)\b/.test(plain(passage.text));
  return asked === said ? (asked ? 0.4 : 0) : -0.8;
}

/** "Mấy lần thì được 20 điểm": the points that were named stand in the answer. */
function pointsNamedFit({ plain: question, count }: Question, { passage }: Candidate): number {
  const named = /\b(\d+) diem\b/.exec(question)?.[1];
  if (named === undefined || count !== null || asksBand({ plain: question })) return 0;
  return new RegExp(`\\b${named} diem\\b`).test(plain(passage.text)) ? 0.5 : -0.3;
}

/** What a text itself calls an old rule stands behind the rules of today. */
function oldRuleFit({ plain: question, document }: Question, { passage }: Candidate): number {
  if (document !== null || /\b(?:cu|hieu luc|thay the|truoc day)\b/.test(question)) return 0;
  return /\bquy dinh cu\b|\bluat cu\b|\bda het hieu luc\b/.test(plain(`${passage.heading} ${passage.text}`)) ? -0.4 : 0;
}

/** A due day is that of handing in, unless the question names what is done afterwards. */
function dueFit({ kind, plain: question, periods }: Question, { row, passage }: Candidate): number {
  if (kind !== 'when' || !/\bhan\b/.test(question)) return 0;
  if (row === null) return /\d{1,2}\/\d{1,2}/.test(passage.text) ? 0 : -0.8;
  return periods.length === 0 && /^(?:nop|gui)\b/.test(plain(row.name)) ? 0.7 : 0.3;
}

/** "Tiêu chí về hợp tác quốc tế" is a row of the table of criteria and no row of another form. */
function criterionWordFit({ criterion, plain: question }: Question, { row }: Candidate): number {
  if (criterion !== null || row === null || !/^tieu chi\b/.test(question)) return 0;
  return row.ref?.kind === 'tieu-chi' ? 0.8 : -0.5;
}

const MERGED =
  /\b(?:sap nhap|nhap (?:vao|voi|ve)|hop nhat)\b|\b(?:bay gio|gio|nay|hien nay) (?:la|thuoc|ten)\b|\bdoi (?:ten|thanh)\b|\bten moi\b/;

/** Where a province went is told by the table of names and no list that happens to hold it. */
function mergerFit({ plain: question }: Question, { passage }: Candidate): number {
  if (!MERGED.test(question) || !new RegExp(`\\b(?:${PROVINCES})\\b`).test(question)) return 0;
  return /\bnhap voi\b|\bkhong sap nhap\b/.test(plain(passage.text)) && passage.row !== null ? 1.8 : -0.5;
}

/** "Bao nhiêu điều" wants a number of them: "96 điều", not "Điều 16". */
function countedFit({ kind, plain: question }: Question, { passage }: Candidate): number {
  const noun = /\b(?:bao nhieu|may) ([a-z]{3,})\b/.exec(question)?.[1];
  if (kind !== 'how-many' || noun === undefined) return 0;
  return new RegExp(`\\d ${noun}\\b`).test(plain(passage.text)) ? 0.7 : 0;
}

/** What evidence is made of is not answered with what follows from having none. */
function noEvidenceFit({ kind, plain: question }: Question, { passage }: Candidate): number {
  if (kind !== 'evidence' || /\b(?:khong|chua|thieu)\b/.test(question)) return 0;
  return /\b(?:khong|chi) (?:co|duoc tinh khi co) (?:ho so )?minh chung\b/.test(plain(passage.text)) ? -1.2 : 0;
}

/** What something is made of is told by a text that says "gồm". */
function consistsFit({ plain: question, criterion }: Question, { passage }: Candidate): number {
  return criterion === null && /\bgom\b/.test(question) && /\bgom\b/.test(plain(passage.text)) ? 0.5 : 0;
}
