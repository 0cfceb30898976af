import { foldInPlace } from '../lib/fold-in-place.ts';

const SOMEBODY = '[tên người]';
/** Family names that begin hardly anything but a name. */
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Trương|Phùng|Quách|Lương|Doãn|Nghiêm|Lưu|Đàm|Nông|Giàng|Sùng|Thào|Bế';
/** Those that begin places and titles, too: Hà Nội, Lâm Đồng. With three words it is somebody. */
const DOUBTFUL_FAMILY =
  'Hồ|Lý|Đoàn|Mai|Tô|Đào|Lâm|Hà|Cao|Tạ|Tăng|Thái|Vương|Châu|Chu|Kiều|Hứa|Tống|Lò|Vi|Ma|La|Mã|Thạch|Điểu|Rơ|Siu|Nay|Ksor|Văn';
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’]*";
const TITLE =
  '(?:ông|bà|anh|chị|cô|chú|bác|thầy|em|đ/c|đồng chí|gs|pgs|ts|ths|ks|bs|cn|luật sư|kỹ sư|giáo sư|tiến sĩ|thạc sĩ|bác sĩ)';
/** A family name and one to four more words, all with capitals. */
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${FAMILY})(?: +${CAPITALISED}){1,4}|(?:${DOUBTFUL_FAMILY})(?: +${CAPITALISED}){2,4})(?![\\p{L}\\p{M}])`,
  'gu',
);
/** `chị Yến`, `PGS.TS. Trần Hữu Nam`: the title stays. */
const BEHIND_TITLE = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${casesOf(TITLE)}[.: ]{1,3})+)(?!${casesOf(TITLE)}[.: ])${CAPITALISED}(?: +${CAPITALISED}){0,4}(?![\\p{L}\\p{M}])`,
  'gu',
);
const FOLDED_TITLE = '(?:ong|ba|anh|chi|co|chu|bac|thay|em|d/c|dong chi|gs|pgs|ts|ths|ks|bs)';

/** Names of people are blotted out: those who are known in any spelling, with or without diacritics, others where they look like one. */
export function maskNames(text: string, names: readonly string[]): string {
  return blot(text, knownIn(foldInPlace(text), names))
    .replace(FULL_NAME, SOMEBODY)
    .replace(BEHIND_TITLE, `$1${SOMEBODY}`);
}

/** Where a known person is named: by the whole name, by its last two words, or by the last one behind a title. */
function knownIn(folded: string, names: readonly string[]): readonly (readonly [number, number])[] {
  const words = names.map((name) => foldInPlace(name.normalize('NFC')).split(/\s+/).filter(Boolean));
  const whole = words.filter((name) => name.length >= 2).flatMap((name) => [name.join(' '), name.slice(-2).join(' ')]);
  const last = words.flatMap((name) => name.slice(-1));
  return [...placesOf(folded, whole, ''), ...placesOf(folded, last, `(?:${FOLDED_TITLE})[.: ]{1,3}`)];
}

function placesOf(folded: string, names: readonly string[], before: string): readonly (readonly [number, number])[] {
  const known = [...new Set(names)].toSorted((a, b) => b.length - a.length).map(escaped);
  if (known.length === 0) return [];
  const pattern = new RegExp(`(?<![a-z\\d])(${before})(?:${known.join('|')})(?![a-z\\d])`, 'g');
  return [...folded.matchAll(pattern)].map((match) => [match.index + match[1]!.length, match.index + match[0].length]);
}

function blot(text: string, places: readonly (readonly [number, number])[]): string {
  let blotted = '';
  let at = 0;
  for (const [from, to] of places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < at) continue;
    blotted += text.slice(at, from) + SOMEBODY;
    at = to;
  }
  return blotted + text.slice(at);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, ' +');
}

/** The title in lower case, with a capital, or in capitals. */
function casesOf(title: string): string {
  const inside = title.slice(3, -1).split('|');
  const all = inside.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  return `(?:${[...all, 'PGS', 'GS', 'TS', 'ThS', 'KS', 'BS'].join('|')})`;
}
