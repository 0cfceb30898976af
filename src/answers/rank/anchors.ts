import { plain } from '../question/plain.ts';
import { PROVINCES } from '../question/provinces.ts';
import type { Question } from '../question/read-question.ts';

/**
 * Words a question turns on. A passage without them is about something else, however much else it shares: whoever asks for a
 * place is not answered with a date. `needs` is looked for in the passage and its headings, folded.
 */
const ANCHORS: readonly (readonly [asked: RegExp, needs: RegExp])[] = [
  [/\bo dau\b|\bdia (?:diem|chi)\b/, /\bdia diem (?:hop|to chuc)\b|\btai (?:hoi truong|tru so|thanh pho|tinh|so \d)/],
  [/\bmay gio\b/, /\d gio\b/],
  [/\bso dien thoai\b|\bso (?:may|di dong)\b/, /\b0\d[\d ]{7,}|\b0\d{2,3}[. ]\d{3}/],
  [/\b(?:so )?tai khoan\b/, /\btai khoan\b/],
  [/\b(?:bao nhieu|may) tien\b|\btien thuong\b/, /\btien\b|\d (?:trieu )?dong\b|\bluong co so\b/],
  [/\ble phi\b/, /\ble phi\b/],
  [/\bmuc (?:chi|phat|dong|ho tro)\b/, /\bmuc (?:chi|phat|dong|ho tro)\b|\d (?:trieu )?dong\b/],
  [/\bhuan chuong lao dong\b/, /\bhuan chuong lao dong\b/],
  [/\bky niem chuong\b/, /\bky niem chuong\b/],
  [/\bdai hoi\b/, /\bdai hoi\b/],
  [/\bket luan\b/, /\bket luan\b/],
  [/\bsua\b/, /\bsua\b/],
  [
    /\b(?:bieu )?mau (?:phieu|don|so|to trinh|cong van|giay|bang|tu cham)\b/,
    /\b(?:bieu )?mau (?:phieu|don|so|to trinh|cong van|giay|bang|tu cham)\b/,
  ],
  [/\bcon dau\b/, /\bcon dau\b|\bdong dau\b/],
  [/\bthanh lap hoi\b/, /\bthanh lap hoi\b/],
  [/\btai chinh\b/, /\btai chinh\b/],
  [/\bso nao\b/, /\bso (?:khoa hoc|noi vu|tai chinh|ke hoach|giao duc|y te)\b/],
  [/\bquy (?:thi dua|khen thuong|tien)\b/, /\bquy (?:thi dua|khen thuong|tien)\b/],
  [
    /\bai\b.*\b(?:di|du|tham du|tham gia)\b.*\b(?:hop|hoi nghi)\b/,
    /\bthanh phan (?:du|tham du|tham gia|hop)\b|\bdai bieu\b|\b(?:tham du|du hop) gom\b/,
  ],
  [
    /\b(?:danh hieu|lao dong tien tien|chien si thi dua|lao dong xuat sac)\b.*\b(?:can|dieu kien|tieu chuan|phai dat)\b/,
    /\btieu chuan\b|\bdieu kien\b|\bphai dat\b/,
  ],
  [/\bbien ban\b/, /\bbien ban\b/],
  [/\bgiai ngan\b/, /\bgiai ngan\b/],
  [/\bthay the\b.*\bso (?:may|bao nhieu)\b/, /\bthay the\b/],
  [
    /\btien\b.*\blien hiep hoi\b|\blien hiep hoi\b.*\btien\b/,
    /\btien\b.*\blien hiep hoi viet nam\b|\blien hiep hoi viet nam\b.*\btien\b/,
  ],
];
const PROVINCE = new RegExp(`\\b(?:${PROVINCES})\\b`, 'g');
const NUMBERED = /\b(cum|dieu|khoan|chuong|phu luc)(?: so)? (\d{1,3}|[ivx]+)\b(?! (?:lan|cuoc|buoi)\b)/g;

/** What is counted: "mấy bằng khen", "tổng số hội viên". */
const COUNTED =
  /\b(?:bao nhieu|may|tong so|so luong) ((?:bang khen|co thi dua|hoi vien|hoi thanh vien|don vi|nhiem vu|tin bai|giai phap|cum|tinh|chuong|tep|bac|loai|nhom|tieu chi)\b|[a-z]{3,})/g;
const UNCOUNTED = new Set([
  'diem',
  'ngay',
  'thang',
  'gio',
  'nam',
  'tien',
  'nguoi',
  'cai',
  'thi',
  'vay',
  'duoc',
  'lan',
  'cuoc',
  'moi',
]);
const ASKS_PERSON =
  /\b(?:chu tich|tong thu ky|truong ban|giam doc|chanh van phong|bi thu|thu ky|chuyen vien)\b.*\b(?:la ai|ten gi)\b|\bai (?:la|lam|giu chuc)\b.*\b(?:chu tich|tong thu ky|truong ban|giam doc|van phong|bi thu)\b/;
const NAMES_PERSON = /(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí)\s+\p{Lu}\p{Ll}+/u;

/** Whether a passage, headings and place included, holds what the question turns on. */
export function holdsAnchors({ plain: question }: Question, passageText: string): boolean {
  // "dòng 3.1" is a place and no money.
  const text = plain(passageText.replace(/dòng/giu, ' '));
  const has = (words: string): boolean => new RegExp(`\\b${words}\\b`).test(text);
  if (ANCHORS.some(([asked, needs]) => asked.test(question) && !needs.test(text))) return false;
  if (ASKS_PERSON.test(question) && !NAMES_PERSON.test(passageText)) return false;
  const counted = [...question.matchAll(COUNTED)].map((match) => match[1]!).filter((noun) => !UNCOUNTED.has(noun));
  return (
    counted.every(has) &&
    (question.match(PROVINCE) ?? []).every(has) &&
    [...question.matchAll(NUMBERED)].every(([, kind, number]) => has(`${kind}(?: so)? ${number}`))
  );
}
