import { fold } from '../../lib/fold.ts';
import type { Direct } from '../direct.ts';
import type { Question } from '../question/read-question.ts';
import { contentWords } from '../rank/content-words.ts';
import type { RowContext } from './answer-row.ts';
import { cellOf, type ReadRow } from './columns.ts';
import { describeRow } from './describe-row.ts';
import { scoreSeveral } from './several-clauses.ts';
import { fallsShort, hasOwnScale, type Scored, scoreCount } from './steps.ts';
import { lowerFirst, stripStop } from './wording.ts';

/** Answers from a row of a scoring table: the most points, how they are given, what proves them, points taken off or added. */
export function answerCriterion(question: Question, row: ReadRow, context: RowContext): Direct | null {
  const max = cellOf(row, 'max')?.value ?? null;
  const how = (cellOf(row, 'how') ?? cellOf(row, 'penalty') ?? cellOf(row, 'bonus'))?.value ?? null;
  const say = (said: string, counted: string | null = null): Direct => ({
    said: `${nameOf(row)}${/:/.test(said) && row.ref !== null && row.ref.kind !== 'ma' ? ' –' : ':'} ${said}.`,
    counted,
    quote: context.text,
    via: 'criteria',
  });

  if (question.kind === 'evidence') {
    const evidence = cellOf(row, 'evidence')?.value;
    return evidence === undefined ? null : say(`minh chứng là ${lowerFirst(stripStop(evidence))}`);
  }
  if (how === null) return max === null ? describeRow(row, context) : say(`tối đa ${points(max)}`);
  const several = scoreSeveral(question, clausesOf(how));
  if (several !== null) return say(several.told, several.counted);
  const named = clauseOf(question, how, context);
  const own = question.count !== null && named !== null && hasOwnScale(named) ? named : null;
  if (own !== null && fallsShort(own, question.count!))
    return { ...say(''), said: `Chưa được điểm ở phần này vì chưa đủ mức “${own}” của ${lowerFirst(nameOf(row))}.` };
  const scored = question.count === null || !isCounted(question, row) ? null : scoreCount(own ?? how, question.count);
  if (scored?.kind === 'step') {
    const said = `Được ${scored.points} điểm, theo mức “${scored.text}” của ${lowerFirst(nameOf(row))}${most(max, scored.text).replace(/ \((.*)\)$/, '; $1')}.`;
    return { ...say(''), said };
  }
  if (max !== null && asksMost(question)) return say(`tối đa ${points(max)}`);
  const told = named ?? stripStop(how);
  const counted = scored === null ? null : count(scored, question, max);
  return say(`${lowerFirst(told)}${most(max, told)}`, counted);
}

/** Words for any thing at all: they say nothing of what a row counts. */
const ANY_THING = new Set(['cai', 'viec', 'lan', 'dot', 'muc', 'thu', 'buoi']);

/** Whether a row that was called by its number counts what the question counts: six tasks are not six workshops. */
function isCounted(question: Question, row: ReadRow): boolean {
  const unit = question.count?.unit;
  if (question.criterion === null || unit === undefined || ANY_THING.has(unit)) return true;
  const words = fold(row.cells.map(({ value }) => value).join(' '));
  return unit === '%' ? words.includes('%') : new RegExp(`\\b${unit}\\b`).test(words);
}

/** "tối đa" was asked for, or a criterion's points and nothing narrower. */
function asksMost(question: Question): boolean {
  if (question.kind !== 'points') return false;
  if (/\b(?:toi da|cao nhat|tong)\b/.test(question.plain)) return true;
  return question.criterion !== null && contentWords(question).length === 0;
}

/** Of several clauses (`đăng ký đúng hạn: 15 điểm; ký giao ước đúng hạn: 15 điểm`) the one that was asked about; null when none stands out. */
function clauseOf(question: Question, how: string, { overlap }: RowContext): string | null {
  const clauses = clausesOf(how);
  const isRule = (clause: string): number => (question.kind === 'yes-no' && !/:\s*\d/.test(clause) ? 0.6 : 0);
  const held = clauses.map((clause) => overlap(clause) + isRule(clause));
  const highest = Math.max(...held);
  const best = clauses.filter((_, at) => held[at] === highest);
  return clauses.length > 1 && highest > 0 && best.length === 1 ? best[0]! : null;
}

function clausesOf(how: string): readonly string[] {
  return how.split(/;\s+|(?<=điểm)\.\s+(?=\p{Lu})/u).map(stripStop);
}

/** `3 × 15 = 45 điểm`; what goes over the cap is said to be cut. */
function count(scored: Extract<Scored, { kind: 'each' }>, question: Question, max: string | null): string {
  const sum = `${question.count?.written ?? ''} × ${scored.each} = ${String(scored.total).replace('.', ',')} điểm`;
  const cap = scored.cap ?? (max !== null && /^\d+$/.test(max) ? max : null);
  return cap !== null && scored.total > Number(cap) ? `${sum}, nhưng chỉ tính tối đa ${cap} điểm` : sum;
}

/** The most points there are, unless the words before say so already. */
function most(max: string | null, told: string): string {
  if (max === null || /tối đa/iu.test(told)) return '';
  const number = /\d[\d.,]*/.exec(max)?.[0] ?? max;
  return new RegExp(`(?<![\\d.,])${number}(?![\\d.,])`).test(told) ? '' : ` (tối đa ${points(max)})`;
}

/** `Tiêu chí 3.1 (Số nhiệm vụ trong năm)`, `Nhóm III (Tư vấn, phản biện)`; other rows by their name. */
function nameOf(row: ReadRow): string {
  const name = stripStop(row.name);
  if (row.ref?.kind === 'tieu-chi') return `Tiêu chí ${row.ref.id} (${name})`;
  const numeral =
    row.ref?.kind === 'nhom' ? row.cells.find(({ value }) => /^[IVX]+[.)]?$/.test(value))?.value : undefined;
  return numeral === undefined ? name : `Nhóm ${numeral.replace(/[.)]$/, '')} (${name})`;
}

function points(value: string): string {
  return /\d$/.test(value) ? `${value} điểm` : stripStop(value);
}
