import type { Question } from '../question/read-question.ts';

/** The days that a question about what comes next looks at first; `open` for no days in particular. */
export type Ahead = 'open' | 'today' | 'tomorrow' | 'this-week' | 'next-week';

/** A question about the calendar itself and no single entry of it. */
export type CalendarAsk =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'ahead'; readonly ahead: Ahead };

const WHOLE_YEAR =
  /^(?:xem |cho xem |gui )?(?:toan bo |tat ca |cac |nhung |ca )*(?:lich|moc|han|viec|ke hoach)(?: (?:cong tac|hoat dong|lam viec|cong viec|thi dua|thoi gian|cum|cua|trong|ca|cac|moc))* (?:nam )?(?:20\d\d|nay|sau|toi)(?: (?:co|gom|la|nhung|cac|moc|viec|han|nao|gi|the|ra|sao))*$/;

const AHEAD: readonly (readonly [Ahead, RegExp])[] = [
  ['tomorrow', /\b(?:ngay mai|mai)\b/],
  ['next-week', /\btuan (?:sau|toi)\b/],
  ['this-week', /\btuan nay\b/],
  ['today', /\bhom nay\b/],
  ['open', /\b(?:sap(?: toi| den)?|gan nhat|gan day nhat|tiep theo|ke tiep|truoc mat|sap het)\b/],
];
const ENTRY = /\b(?:han|moc|viec|lich|nop|lam|gui)\b/;
/** All that such a question is made of; with any other word it asks for one entry of its own. */
const WORDS = new Set(
  (
    'sap toi den gan day nhat tiep theo ke truoc mat het hom nay ngay mai tuan sau bay gio la con co phai can duoc han thoi moc ' +
    'viec lich nop lam gui gi nao nhung cac khong nua chua cong tac hoat dong cua cum minh don vi ben em thi trong dang voi vay nhi'
  ).split(' '),
);

/** Reads whether a question asks for a year of dates or for what is due next ("sắp tới có hạn nào", "mai có phải nộp gì không"). */
export function readCalendarAsk({ plain, time, periods, criterion }: Question): CalendarAsk | null {
  if (periods.length > 0 || criterion !== null || time.month !== null || time.day !== null) return null;
  if (time.year !== null && WHOLE_YEAR.test(plain)) return { kind: 'year', year: time.year };
  const ahead = AHEAD.find(([, pattern]) => pattern.test(plain))?.[0];
  if (ahead === undefined || !ENTRY.test(plain)) return null;
  const isPlain = plain
    .replace(/\bbao cao(?= (?:gi|nao)\b)/g, '')
    .split(' ')
    .every((word) => word === '' || WORDS.has(word));
  return isPlain ? { kind: 'ahead', ahead } : null;
}
