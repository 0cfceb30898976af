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
  [/\bhuan chuong lao dong\b/, /\bhuan chuong lao dong\b/],
  [/\bky niem chuong\b/, /\bky niem chuong\b/],
  [/\bdai hoi\b/, /\bdai hoi\b/],
  [/\bket luan\b/, /\bket luan\b/],
  [/\bbien ban\b/, /\bbien ban\b/],
  [/\bgiai ngan\b/, /\bgiai ngan\b/],
  [/\bthay the\b.*\bso (?:may|bao nhieu)\b/, /\bthay the\b/],
  [
    /\btien\b.*\blien hiep hoi\b|\blien hiep hoi\b.*\btien\b/,
    /\btien\b.*\blien hiep hoi viet nam\b|\blien hiep hoi viet nam\b.*\btien\b/,
  ],
];
const PROVINCE = new RegExp(`\\b(?:${PROVINCES})\\b`, 'g');
const NUMBERED = /\b(cum|dieu|khoan|chuong|phu luc)(?: so)? (\d{1,3}|[ivx]+)\b/g;

/** Whether a passage, headings and place included, holds what the question turns on. */
export function holdsAnchors(question: Question, passageText: string): boolean {
  const text = plain(passageText);
  const fails = ANCHORS.some(([asked, needs]) => asked.test(question.plain) && !needs.test(text));
  if (fails) return false;
  const places = question.plain.match(PROVINCE) ?? [];
  if (!places.every((place) => new RegExp(`\\b${place}\\b`).test(text))) return false;
  return [...question.plain.matchAll(NUMBERED)].every(([, kind, number]) =>
    new RegExp(`\\b${kind}(?: so)? ${number}\\b`).test(text),
  );
}
