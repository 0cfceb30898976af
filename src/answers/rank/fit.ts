import { plain } from '../question/plain.ts';
import { periodsIn } from '../question/period.ts';
import type { Question } from '../question/read-question.ts';
import { scoreSentence } from '../prose/answer-prose.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { asksBand, bandFit } from '../prose/bands.ts';
import { definesAsked, isDefinition } from '../prose/definition.ts';
import { isEnumeration } from '../prose/enumeration.ts';
import { suits } from '../prose/suits.ts';
import { cellOf, sortOf } from '../row/columns.ts';
import { scoreCount } from '../row/steps.ts';
import { aboutOf, type Candidate } from './candidate.ts';
import { contentWords } from './content-words.ts';
import { yearsIn } from './fits-year.ts';
import type { Overlap } from './overlap.ts';

/** A candidate with what speaks for it; comparable inside one question only. */
export interface Fitted extends Candidate {
  readonly fit: number;
  /**
   * How much of what is asked about it holds, 0..1: the mean of the words as they are typed and of the search's coverage, which
   * knows other ways of saying them. The floor is set on it.
   */
  readonly held: number;
}

/** Judges how well a candidate answers: the words it shares, the sort of thing it says, the period, the count, the time it is in force. */
export function fitOf(question: Question, candidate: Candidate, overlap: Overlap): Fitted {
  const about = aboutOf(candidate);
  const held = heldOf(overlap(about), candidate.coverage);
  const own = overlap(candidate.passage.text);
  const fit =
    0.6 * candidate.searchScore +
    1.2 * own +
    0.6 * held +
    sortFit(question, candidate, overlap) +
    periodFit(question, candidate) +
    standing(question, candidate) +
    dayFit(question, candidate) +
    bandFit(question, candidate.passage.text) +
    totalFit(question, candidate) +
    newestFit(question, candidate) +
    windowFit(question, candidate) +
    polarityFit(question, candidate) +
    pointsNamedFit(question, candidate) +
    oldRuleFit(question, candidate);
  return { ...candidate, fit, held };
}

function heldOf(own: number, coverage: number): number {
  if (own === 0) return 0;
  return coverage > 0 ? Math.max((own + coverage) / 2, own * 0.85) : own * 0.8;
}

function sortFit(question: Question, { row, passage }: Candidate, overlap: Overlap): number {
  if (row === null) {
    const best = Math.max(
      ...sentencesOf(passage.text).map((sentence) => scoreSentence(question, sentence, overlap) - overlap(sentence)),
      -1,
    );
    if (question.kind === 'what-is') return best + 1.5 * definesAsked(question, passage.text);
    return best + (isDefinition(passage.text) ? -0.4 : 0) + listFit(question, passage.text);
  }
  const sort = sortOf(row);
  switch (question.kind) {
    case 'when':
      return sort === 'milestone' ? 1.1 : 0.4 * suits(question, passage.text);
    case 'points':
    case 'how-scored':
      if (asksBand(question)) return 0;
      return sort === 'criterion' ? 0.6 : sort === 'other' ? -0.4 : -0.2;
    case 'points-for': {
      const how = cellOf(row, 'how')?.value;
      const scored = how === undefined || question.count === null ? null : scoreCount(how, question.count);
      return scored === null ? -0.3 : scored.kind === 'step' ? 1 : 0.5;
    }
    case 'penalty':
      return sort === 'penalty' ? 0.8 : -0.6;
    case 'bonus':
      return /\bcong \d/.test(plain(passage.text)) ? 0.8 : -0.5;
    case 'evidence':
      return cellOf(row, 'evidence') === null || contentWords(question).every((word) => word === 'minh_chung')
        ? -0.5
        : 0.6;
    case 'who':
      return sort === 'milestone' && cellOf(row, 'who') !== null ? 0.5 : -1;
    case 'what-is':
      return -0.6;
    case 'how-many':
    case 'yes-no':
    case 'list':
    case 'compare-years':
    case 'unknown':
      return (sort === 'milestone' && question.periods.length > 0 ? 0.4 : 0) + 0.3 * suits(question, passage.text);
  }
}

/** A passage about another period is not the answer, however much else fits. */
function periodFit({ periods, kind }: Question, { passage }: Candidate): number {
  if (periods.length === 0 || kind === 'penalty') return 0;
  const own = periodsIn(plain(passage.text.replace(/Căn cứ:.*$|Ghi chú:.*$/su, '')));
  if (own.length === 0) return -0.3;
  const shared = periods.filter((period) => own.includes(period)).length;
  return shared === 0 ? -1 : (0.8 * shared) / periods.length;
}

/** What is in force now comes first, unless another time was asked for. */
function standing({ time }: Question, { validity }: Candidate): number {
  if (time.year !== null || validity.kind === 'in-force') return 0;
  return validity.kind === 'not-yet' ? -0.7 : -1;
}

function dayFit({ time }: Question, { passage }: Candidate): number {
  if (time.day === null || time.asOf !== null) return 0;
  const [year, month, date] = time.day.split('-');
  return passage.text.includes(`${date}/${month}/${year}`) ? 1 : passage.text.includes(`${date}/${month}`) ? 0.5 : -0.5;
}

/** A clause with its points below it answers a list; whoever asks for one thing is answered by the point itself. */
function listFit({ kind, plain: question }: Question, text: string): number {
  if (!isEnumeration(text)) return 0;
  const asksList = kind === 'list' || kind === 'evidence' || /\b(?:nhung|cac|the nao|truong hop)\b/.test(question);
  return asksList ? 0.6 : -0.5;
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
