import { fold } from '../../lib/fold.ts';
import { spell } from '../../search/text/spelling.ts';
import { remember } from '../remember.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';

/** Words that carry the asking, the courtesy or the grammar, and not the matter. "dấu" is matter where "đâu" is not. */
const EMPTY_WORDS =
  'là gì nào đâu dau sao ai có không được bị phải hay và của cho các những một với thì mà để khi nếu trong về từ đến bao nhiêu mấy ' +
  'như thế vậy ạ à nhỉ nhé đó này kia ấy đúng hỏi xin vui lòng giúp ở tại theo đã sẽ đang cần biết vì bởi nên cũng còn ra rằng lại ' +
  'giờ lúc hiện nay anh chị em mình bên tôi bạn mỗi cái rồi làm nhiều quá hạn ngày tháng năm quý điểm số mức chưa thôi hôm vẫn kể ' +
  'lỡ trúng đều nhất nói rõ lần đủ thuộc giao vào thêm trên dưới hơn nửa nữa hết xử lý phần tổng đạt dạ vâng tức toàn lấy hả ha ' +
  'gồm luôn nhưng ngoài ngoái sang đi muốn dùng khác nhau giữa việc';
const EMPTY_SPELLED: ReadonlySet<string> = new Set(EMPTY_WORDS.split(' ').map(spell));
const EMPTY_FOLDED: ReadonlySet<string> = new Set([
  ...EMPTY_WORDS.split(' ').map(fold),
  'tieu_chi',
  'toi_da',
  'quy_dinh',
]);

/**
 * Words of the field that are one word for whoever uses them; apart they are common and mean little, and folded they look like
 * others (cờ/có, báo/bao). Longer ones first.
 */
const COMPOUNDS = (
  'co thi dua,hoi thanh vien,lien hiep hoi,ban chap hanh,ban thuong vu,tu cham,' +
  'quy dinh,bao cao,thi dua,khen thuong,bang khen,giay khen,minh chung,giao uoc,tu van,phan bien,giam dinh,hoi thao,toa dam,tap huan,bo phieu,' +
  'cum truong,cum pho,hoi nghi,tong ket,so ket,tham dinh,dang ky,de tai,du an,mo hinh,dai hoi,hoi vien,xep loai,so lieu,nghi dinh,' +
  'thong tu,quyet dinh,van ban,gop y,tin bai,ban tin,quoc te,quoc gia,co so,tien thuong,viet nam,chinh phu,hoi thi,cuoc thi,tri thuc,' +
  'sang kien,tieu chi,toi da,giai nhat,giai ngan,kinh phi,ky luat,khieu nai,thanh tra,thanh tich,ho so,de nghi,phuc khao,phan hoi,dia diem,' +
  'giai phap,san pham,hieu luc,the thuc,luong co so,kiem tra,giao ban,du thao,don vi,ly do,chuyen de,cong trang,dot xuat,luy ke,binh xet,con dau'
)
  .split(',')
  .sort((a, b) => b.length - a.length);
const COMPOUND = new RegExp(`\\b(?:${COMPOUNDS.join('|')})\\b`, 'g');

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
  const spellings = typedSpellings(question);
  const isEmpty = (word: string): boolean => {
    const spelled = spellings.get(word);
    return spelled === undefined ? EMPTY_FOLDED.has(word) : EMPTY_SPELLED.has(spelled);
  };
  return [...new Set(words(question.plain))].filter(
    (word) => word.length > 1 && !isEmpty(word) && !FIGURES.test(word) && !ofDocument(word) && !ofCriterion(word),
  );
}

/** How a folded word was typed, where it was typed with diacritics: "phạt" is not "phát". Missing for words typed without. */
export function typedSpellings(question: Question): ReadonlyMap<string, string> {
  const tokens = question.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Map(tokens.filter((token) => spell(token) !== fold(token)).map((token) => [fold(token), spell(token)]));
}

/** Neighbours among the content words: "con dấu" is more than "con" and "dấu" somewhere. */
export function contentPairs(question: Question): readonly (readonly [string, string])[] {
  const content = new Set(contentWords(question));
  const running = words(question.plain);
  return running.flatMap((word, at) => {
    const next = running[at + 1];
    return next !== undefined && content.has(word) && content.has(next) ? [[word, next] as const] : [];
  });
}

/** The words of a text as they are compared with those of a question: folded, and as they are spelled. */
export interface ComparedText {
  /** In order, a space around each: neighbours are found in it. */
  readonly running: string;
  readonly folded: ReadonlySet<string>;
  readonly spelled: ReadonlySet<string>;
}

const spellOnce = remember(spell, 10_000);

export const compareText = remember((text: string): ComparedText => {
  const tokens = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const folded = words(plain(text));
  return { running: ` ${folded.join(' ')} `, folded: new Set(folded), spelled: new Set(tokens.map(spellOnce)) };
}, 1_500);

function words(plainText: string): readonly string[] {
  const joined = plainText
    .replace(/\bkhong nop\b/g, 'khong_nop')
    .replace(COMPOUND, (compound) => compound.replaceAll(' ', '_'));
  return joined.split(' ').map((word) => SAME.get(word) ?? word);
}
