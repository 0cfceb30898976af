import { fold } from '../../lib/fold.ts';
import { spell } from '../../search/text/spelling.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';

/** Folded words that carry the asking, the courtesy or the grammar, and not the matter. */
const EMPTY = new Set(
  (
    'la gi nao dau sao ai co khong duoc bi phai hay va cua cho cac nhung mot voi thi ma de khi neu trong ve tu den bao nhieu may ' +
    'nhu the vay a ah nhi nhe do nay kia ay dung hoi xin vui long giup o tai theo da se dang can biet vi boi nen cung con ra ' +
    'rang lai gio luc hien anh chi em minh ben toi ban moi cai roi lam nhieu qua han ngay thang nam quy diem tieu_chi so muc ' +
    'chua thoi hom nay xu ly phan tong van ke lo trung deu nhat noi ro lan du thuoc giao vao them tren duoi hon loai_gi ngoai nua lo het toi_da'
  ).split(' '),
);

/**
 * Words of the field that are one word for whoever uses them; apart they are common and mean little, and folded they look like
 * others (cờ/có, báo/bao). Longer ones first.
 */
const COMPOUNDS = (
  'co thi dua,hoi thanh vien,lien hiep hoi,ban chap hanh,ban thuong vu,tu cham,' +
  'bao cao,thi dua,khen thuong,bang khen,giay khen,minh chung,giao uoc,tu van,phan bien,giam dinh,hoi thao,toa dam,tap huan,bo phieu,' +
  'cum truong,cum pho,hoi nghi,tong ket,so ket,tham dinh,dang ky,de tai,du an,mo hinh,dai hoi,hoi vien,xep loai,so lieu,nghi dinh,' +
  'thong tu,quyet dinh,van ban,gop y,tin bai,ban tin,quoc te,quoc gia,co so,tien thuong,viet nam,chinh phu,hoi thi,cuoc thi,tri thuc,' +
  'sang kien,tieu chi,toi da,giai nhat,giai ngan,kinh phi,ky luat,khieu nai,thanh tra,thanh tich,ho so,de nghi,phuc khao,phan hoi,dia diem,' +
  'giai phap,san pham,hieu luc,the thuc,luong co so,kiem tra,giao ban,du thao,don vi,ly do,chuyen de,cong trang,dot xuat,luy ke,binh xet'
)
  .split(',')
  .sort((a, b) => b.length - a.length)
  .map((compound) => [new RegExp(`\\b${compound}\\b`, 'g'), compound.replaceAll(' ', '_')] as const);

/** Words that mean the same to whoever asks. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['tre', 'cham'],
  ['muon', 'cham'],
  ['thieu', 'khong_nop'],
  ['du_an', 'de_tai'],
]);

/** Numbers and periods are read apart: they are matched as such. */
const FIGURES = /^[\d.,/%-]+$|^q?(?:[ivx]+|\d)$/;
const SIGNS = new Set('nd qd tt hd kh cv tb nghi_dinh quyet_dinh thong_tu luat'.split(' '));

/** What a question is about, word by word: neither the asking nor the number of a criterion, a period, a year or a document. */
export function contentWords(question: Question): readonly string[] {
  const ofDocument = (word: string): boolean =>
    question.document !== null && (SIGNS.has(word) || word.includes(question.document.number));
  const ofCriterion = (word: string): boolean =>
    question.criterion !== null && (/^(?:s\d|nhom$|phan$)/.test(word) || word === question.criterion.id.toLowerCase());
  return [...new Set(words(question.plain))].filter(
    (word) => word.length > 1 && !EMPTY.has(word) && !FIGURES.test(word) && !ofDocument(word) && !ofCriterion(word),
  );
}

/** How a folded word was typed, where it was typed with diacritics: "phạt" is not "phát". Missing for words typed without. */
export function typedSpellings(question: Question): ReadonlyMap<string, string> {
  const tokens = question.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Map(tokens.filter((token) => spell(token) !== fold(token)).map((token) => [fold(token), spell(token)]));
}

/** The words of a text as they are compared with those of a question: folded, and as they are spelled. */
export interface ComparedText {
  readonly folded: ReadonlySet<string>;
  readonly spelled: ReadonlySet<string>;
}

export function compareText(text: string): ComparedText {
  const tokens = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { folded: new Set(words(plain(text))), spelled: new Set(tokens.map(spell)) };
}

function words(plainText: string): readonly string[] {
  const joined = COMPOUNDS.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    plainText.replace(/\bkhong nop\b/g, 'khong_nop'),
  );
  return joined.split(' ').map((word) => SAME.get(word) ?? word);
}
