const PAPER = '[số giấy tờ]';
const PHONE = '[số điện thoại]';
/** What people put between the digits of a number. */
const GAP = '[ \\t.\\-–_()]{0,3}';
const MONEY_BEHIND = /^[ ,.]*(?:đồng|dong|đ|vnđ|vnd)(?![\p{L}\p{N}])/iu;

/** `05.09.2026` and what follows is no phone number, unless digits go right on. */
const DATE = '(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\\d\\d';
const NOT_DATE = `(?!${DATE}(?!\\d|[ .\\-]{1,3}(?!${DATE})\\d))`;

/** Said to be one, whatever it looks like. */
const NAMED =
  /((?:stk|số tài khoản|so tai khoan|tài khoản|tai khoan|tk|số thẻ|so the|cccd|cmnd|cmt|căn cước|can cuoc|chứng minh|chung minh|hộ chiếu|ho chieu|mst|mã số thuế|ma so thue|bhxh)(?:[ :=.,-]|là|la|số|so|công dân|cong dan|nhân dân|nhan dan|ngân hàng|ngan hang)*)([A-Z]{0,3}\d(?:[ .-]{0,2}\d){4,23})/giu;
/** International or with its zero, 10 to 12 digits, however they are parted; an identity card begins with 0, too. */
const WITH_ZERO = new RegExp(`(?<!\\d)(?<!\\d[.,])${NOT_DATE}\\(?0(?:${GAP}\\d){9,11}(?!\\d)`, 'g');
const WITH_COUNTRY = new RegExp(
  `(?<!\\d)(?:\\+|00|\\(\\+?)?84${GAP}(?:\\(?0\\)?${GAP})?[235789](?:${GAP}\\d){8,9}(?!\\d)`,
  'g',
);
/** In one piece. Dates and years have at most eight digits, and counts in one piece fewer. */
const IN_ONE_PIECE = /\d{8,}/g;
/** In groups of three or four, as cards and papers are written, and also amounts of money. */
const IN_THREES = /(?<!\d)(?<!\d[.,])\d{3}(?:[ .-]\d{3}){2,3}(?![\d])(?![.,]\d)/g;
const IN_FOURS = /(?<!\d)\d{4}(?:[ .-]\d{4}){1,4}(?:[ .-]\d{1,3})?(?!\d)/g;
const YEARS = /^(?:(?:19|20)\d\d[ .-]?)+$/;
const PASSPORT = /(?<![\p{L}\p{N}])[A-Z]\d{7}(?!\d)/gu;

/** Phones, identity cards, passports, accounts and cards are blotted out; amounts, counts, dates and document numbers stay. */
export function maskNumbers(text: string): string {
  return text
    .replace(NAMED, (_, name: string) => `${name}${PAPER}`)
    .replace(WITH_COUNTRY, PHONE)
    .replace(WITH_ZERO, (found) => (found.replace(/\D/g, '').length === 12 ? PAPER : PHONE))
    .replace(IN_ONE_PIECE, unlessMoney)
    .replace(IN_THREES, unlessMoney)
    .replace(IN_FOURS, (found) => (YEARS.test(found) ? found : PAPER))
    .replace(PASSPORT, PAPER);
}

/** Nobody's phone or paper is counted in đồng, and no amount begins with 0. */
function unlessMoney(found: string, ...rest: readonly unknown[]): string {
  const [at, whole] = [rest.at(-2) as number, rest.at(-1) as string];
  const isMoney = MONEY_BEHIND.test(whole.slice(at + found.length, at + found.length + 12)) && !found.startsWith('0');
  return isMoney ? found : PAPER;
}
