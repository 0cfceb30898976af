import { digitOf, isHundred, isTen } from './number-words.ts';
import type { Token } from './token.ts';

const COURTESY = words(
  'da vang thua em toi minh chi anh ben xin bao cao la co duoc tong so cong cả ca het tat deu thi o tai ' +
    'a ah ak nhe nha nhi thoi ok roi nhé chu dung vay nay ky trong : . , ; ! = ( ) " “ ”',
);
/** Before a number: it is near it. A word that is something else without its accents must have them. */
const ABOUT = words(
  'khoang tam cỡ độ chừng chung ước uoc xap xi gan hơn hon trên tren dưới duoi ngót ngot non vai vài mấy may dăm dam hàng ' +
    'hang tối thiểu thieu quá chắc chac ~ ≈ > < ≥ ≤ it nhat ít',
);
/** Behind a number. */
const MORE = words('hơn hon trở lên len xuống mấy may gì đó gi lại lai phải phai chắc chac + lẻ');

/** A word or sign that says nothing about the number. */
export function isCourtesy(token: Token): boolean {
  return COURTESY.has(token.plain) || COURTESY.has(token.text);
}

/** `khoảng`, `hơn`; `tam 100` is tầm 100, since eight is never before a number in digits. */
export function isAbout(token: Token, next: Token | undefined): boolean {
  if (token.plain === 'tam' || token.text === 'do') return token.text === 'tầm' || next?.kind === 'digits';
  return ABOUT.has(token.text) || (isCounted(next) && ABOUT.has(token.plain));
}

export function isMore(token: Token): boolean {
  return MORE.has(token.text);
}

function isCounted(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind === 'digits' || digitOf(token) !== null || isTen(token) || isHundred(token))
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
