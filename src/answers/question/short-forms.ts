import { withoutTypingSlip } from './typing-slips.ts';

/** Chat short forms that decide what is asked; those of the field are the search's (`data/glossary`). */
const MEANT: Readonly<Record<string, string>> = {
  ko: 'khong',
  k: 'khong',
  hok: 'khong',
  kg: 'khong',
  hong: 'khong',
  dc: 'duoc',

  j: 'gi',
  ji: 'gi',
  bn: 'bao nhieu',
  bnh: 'bao nhieu',
  bnhieu: 'bao nhieu',
  nhiu: 'nhieu',
  ntn: 'nhu the nao',

  vs: 'voi',
  r: 'roi',
  mn: 'moi nguoi',
  ac: 'anh chi',
  ace: 'anh chi em',
  bc: 'bao cao',
  bcq: 'bao cao quy',
  bctt: 'bao cao thanh tich',
  tc: 'tieu chi',
  mc: 'minh chung',
  dl: 'han',
  dealine: 'han',
  deadline: 'han',
  td: 'thi dua',
  tdkt: 'thi dua khen thuong',
  ctd: 'cum thi dua',
  sdt: 'so dien thoai',
  stk: 'so tai khoan',
  nv: 'nhiem vu',
  bk: 'bang khen',
  max: 'toi da',
  bch: 'ban chap hanh',
  btv: 'ban thuong vu',
  tvpb: 'tu van phan bien',
  stkt: 'sang tao ky thuat',
  csdl: 'co so du lieu',
  lhh: 'lien hiep hoi',
  lhhvn: 'lien hiep hoi viet nam',
  vusta: 'lien hiep hoi viet nam',
};

/** A folded question with its short forms written out and the slips of the keyboard mended. */
export function writeOut(question: string): string {
  return question
    .replace(/\bbcq ?([1-4])\b/g, 'bao cao quy $1')
    .replace(/\b(quy|thang|nam)\d(?= \d)/g, '$1')
    .replace(/\bphan tram\b/g, '%')
    .replace(/\bhan (?:cuoi(?: cung)?|chot)\b/g, 'han')
    .split(' ')
    .map((word, at, all) => {
      if (word === 'k' && /^\d/.test(all[at - 1] ?? '')) return word;
      const known = Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
      return known ?? withoutTypingSlip(word);
    })
    .join(' ');
}
