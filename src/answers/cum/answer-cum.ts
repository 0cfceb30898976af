import type { Answer } from '../answer.ts';
import type { Answered } from '../compose.ts';
import type { Direct } from '../direct.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { nameDocument, toCitation, toSource } from '../source-line.ts';
import { headsIn, membersIn, type SaidOfCum } from './said-of-cum.ts';
import { asksHead, asksMembers, whoseCum } from './asks-cum.ts';

type OfCum =
  | { readonly kind: 'answered'; readonly answered: readonly [Answered] }
  | Extract<Answer, { kind: 'not-found' }>;

const NUMBER = /\bcum (?:so )?(\d{1,2})\b/;
const OTHER_SYSTEM = /\b(?:mat tran|mttq|khoi|cua tinh)\b/;
/**
 * Who leads a cluster, who belongs to it, which one a province is in. Such things change every year: what the documents know of
 * other years is told as such, and never as the answer for this one. Null for other questions, and where the documents know nothing
 * of clusters.
 */
export function answerCum(
  question: Question,
  candidates: readonly Candidate[],
  thisYear: number,
  documents: number,
): OfCum | null {
  if (asksHead(question.plain)) return headOf(question, headsIn(candidates), thisYear, documents);
  const province = whoseCum(question.plain);
  if (province !== null) return cumOf(province, candidates, documents);
  if (!asksMembers(question.plain) || NUMBER.test(question.plain)) return null;
  const known = membersIn(candidates);
  if (known.length === 0) return null;
  if (OTHER_SYSTEM.test(question.plain))
    return unknown(`Chưa tìm thấy thành viên của cụm, khối này trong ${documents} văn bản đang có.`, []);
  return unknown(`Chưa tìm thấy danh sách các cụm hiện nay trong ${documents} văn bản đang có.`, known);
}

function headOf(question: Question, heads: readonly SaidOfCum[], thisYear: number, documents: number): OfCum | null {
  if (heads.length === 0) return null;
  const cum = NUMBER.exec(question.plain)?.[1];
  const ofCum = cum === undefined ? heads : heads.filter((one) => one.cum === cum);
  const { year } = question.time;
  if (cum !== undefined) {
    const best = ofCum.find((one) => year === null || one.year === year);
    if (best !== undefined) {
      const noted = 'Cụm trưởng, Cụm phó các năm sau chưa có trong các văn bản đang có.';
      return found([best], year === null && best.year! < thisYear ? noted : null);
    }
  }
  if (OTHER_SYSTEM.test(question.plain))
    return unknown(`Chưa tìm thấy Cụm trưởng, Cụm phó của cụm, khối này trong ${documents} văn bản đang có.`, []);
  const ofYear = ofCum.filter((one) => one.year === year);
  if (ofYear.length > 0) return found(ofYear, 'Cụm trưởng, Cụm phó các cụm khác chưa có trong các văn bản đang có.');
  const whose = cum === undefined ? '' : ` Cụm ${cum}`;
  return unknown(
    `Chưa tìm thấy Cụm trưởng, Cụm phó${whose} năm ${year ?? thisYear} trong ${documents} văn bản đang có.`,
    ofCum,
  );
}

function cumOf(province: string, candidates: readonly Candidate[], documents: number): OfCum | null {
  const known = membersIn(candidates);
  if (known.length === 0 || candidates.some(({ passage }) => plain(passage.text).includes(`${province} thuoc cum`)))
    return null;
  const own = known.find(({ names }) => names.some((name) => plain(name) === province));
  if (own !== undefined) return found([own], 'Danh sách cụm sau đó chưa có trong các văn bản đang có.');
  const numbers = [...new Set(known.map(({ cum }) => cum))].join(', ');
  const documentName = nameDocument(known[0]!.candidate.vanBan);
  return unknown(
    `Chưa tìm thấy đơn vị này thuộc cụm nào trong ${documents} văn bản đang có; ${documentName} chỉ ghi thành viên của Cụm ${numbers}.`,
    [],
  );
}

function found(said: readonly SaidOfCum[], noted: string | null): OfCum {
  const [first, ...others] = said.map(({ candidate, sentence }) => toSource(candidate, sentence));
  const text = said.map(({ sentence }) => sentence).join('\n');
  const direct: Direct = { said: text, counted: null, quote: first!.quote, via: 'extract' };
  return {
    kind: 'answered',
    answered: [{ direct: noted === null ? direct : { ...direct, noted }, sources: [first!, ...others], vouched: '' }],
  };
}

function unknown(text: string, known: readonly SaidOfCum[]): OfCum {
  const [first] = known;
  const lines = known.map(({ sentence }) => `- ${sentence}`);
  const held = first === undefined ? [] : [`${nameDocument(first.candidate.vanBan)} chỉ ghi:`, ...lines];
  return {
    kind: 'not-found',
    about: 'nothing-fits',
    text: [text, ...held].join('\n'),
    citations: known.map(({ candidate, sentence }) => toCitation(toSource(candidate, sentence))),
  };
}
