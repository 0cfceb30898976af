import { plain } from '../question/plain.ts';
import { readNumber } from '../question/count.ts';
import type { Question } from '../question/read-question.ts';
import { readCondition } from '../row/steps.ts';

const ASKS =
  /\b(?:bao nhieu|may) loai\b|^(?:neu |thi )?(?:co |duoc |dat |chi duoc |tong )*\d[\d.,]* diem (?:thi )?(?:sao|the nao|nhu the nao|ra sao|la sao)$|\b(?:xep loai|loai) (?:gi|nao|xuat sac|tot|kha|trung binh|yeu|may)\b|\bxep loai\b.*\bdiem\b|\bdiem\b.*\b(?:xep loai|loai gi)\b/;
const BAND = /\b(?:tu [\d.,]+(?: diem)? (?:den|tro len)|tu [\d.,]+ diem tro len|duoi [\d.,]+ diem)/;
const GRADES = /\b(xuat sac|tot|kha|trung binh|yeu)\b/;

/** Whether a question is about the bands of a total ("820 điểm xếp loại gì", "bao nhiêu điểm thì loại khá"). */
export function asksBand(question: Pick<Question, 'plain'>): boolean {
  return ASKS.test(question.plain);
}

/** How well a text answers such a question: the band that holds the points, or the one that was named; 0 for other questions. */
export function bandFit(question: Question, text: string): number {
  if (!asksBand(question)) return 0;
  const words = plain(text);
  const bands = words.match(new RegExp(BAND, 'g')) ?? [];
  if (bands.length === 0) return -1;
  if (bands.length > 1) return /\b(?:bao nhieu|may|nhung|cac) loai\b/.test(question.plain) ? 1.5 : 0.2;
  const named = GRADES.exec(question.plain)?.[1];
  const asked = /\b(duoi )?(\d[\d.]*(?:,\d+)?) diem\b/.exec(question.plain);
  if (asked) {
    const value = readNumber(asked[2]!) - (asked[1] === undefined ? 0 : 0.5);
    const band = /\b(?:tu|duoi) .*$/.exec(words)?.[0].replace(/ diem\b/g, '') ?? '';
    return readCondition(band)?.(value) ? 1.5 : -1;
  }
  if (/\b(?:bao nhieu|may|nhung|cac) loai\b/.test(question.plain)) return -0.5;
  return named === undefined ? 0.5 : new RegExp(`\\b${named}\\b`).test(words) ? 1.5 : -1;
}
