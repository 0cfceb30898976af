import type { Typed } from '../typed.ts';
import type { Wish } from './report-intent.ts';

const BEFORE = '(?:(?:da|cho|xin|em|toi|minh|thoi|giup) )*';
const AFTER = '(?: (?:a|ah|nhe|nha|di|em|voi|da|thoi|giup|muc nay|cau nay))*[.!]?$';
const words = (pattern: string): RegExp => new RegExp(`^${BEFORE}(?:${pattern})${AFTER}`);

/** Whole messages that steer instead of answering. */
const WORDS: readonly (readonly [RegExp, Wish])[] = [
  [words('/boqua|bo qua|skip|xong(?: minh chung)?|het(?: tep)?'), { do: 'skip', slot: null }],
  [words('/lui|lui(?: lai)?|quay lai|back|(?:quay lai |ve |lui )?(?:muc|cau) truoc(?: do)?'), { do: 'back' }],
  [
    words(
      '(?:sang |qua |den )?(?:muc|cau) (?:sau|tiep(?: theo)?|ke tiep)|de (?:lai )?(?:muc|cau) (?:nay|do)(?: lai)?(?: sau)?',
    ),
    { do: 'next', slot: null },
  ],
  [
    words(
      '/desau|de sau|de (?:luc khac|mai|chieu|toi)(?: lam)?(?: tiep)?|tam dung|tam nghi|dung (?:lai|o day)|luc khac|(?:mai|chieu|toi) lam tiep|luu (?:lai|nhap)',
    ),
    { do: 'pause' },
  ],
  [
    words('/huy|huy(?: bo)?(?: (?:bao cao|ban nhap))?(?: nay)?|xoa (?:ban nhap|bao cao)(?: nay)?|bo bao cao(?: nay)?'),
    { do: 'cancel' },
  ],
  [
    words(
      '/visao|(?:vi|tai) sao(?: (?:hoi|phai|can|lai hoi))*(?: (?:muc|cau) nay)?|sao (?:phai |lai )?hoi|giai thich|(?:muc|cau) nay (?:la gi|la sao|nghia la gi|nhu the nao)|(?:khong|ko|chua) hieu|la sao|y la gi',
    ),
    { do: 'why', slot: null },
  ],
  [
    words(
      '/conthieu|con thieu(?: (?:nhung )?(?:gi|muc nao))?|thieu (?:gi|muc nao)|con (?:gi|nhung gi|may muc|bao nhieu muc)(?: nua)?(?: chua (?:lam|tra loi|xong))?',
    ),
    { do: 'missing' },
  ],
  [
    words('/xemlai|xem lai(?: (?:bao cao|tat ca|het|toan bo))?|kiem tra lai|tom tat|xem bao cao|xem ban nhap'),
    { do: 'review' },
  ],
  [
    words('/gui|/nop|(?:gui|nop)(?: luon| ngay)?(?: (?:bao cao|bc))?(?: luon| ngay)?|xac nhan gui'),
    { do: 'ask-to-send' },
  ],
  [words('/giunguyen|giu(?: nguyen| lai)?|khong (?:doi|sua)|nhu cu'), { do: 'keep' }],
];
const MEND = '^(?:/sua|(?:em |toi |minh |cho |xin |can )*sua(?: lai)?)';
const TO = '(?: (?:thanh|la|lai la|ve):? | ?(?:->|=>|=|:|→) ?)';
/** By its number what follows first is the new value; by its name, which may hold "thành" itself, what follows last. */
const FIXES: readonly RegExp[] = [
  new RegExp(`${MEND}(?: (?:muc|cau|so))? (\\d{1,3} ?[a-z]?(?:,? (?:luy ke|lk))?)(?:${TO}(\\S.*))?[.!]?$`),
  new RegExp(`${MEND}(?: (?:muc|cau))? (\\S.*)${TO}(\\S.*)$`),
  new RegExp(`${MEND}(?: (?:muc|cau))? (\\S.*?)[.!]?$`),
];
/** "phản biện …" is an answer: without a verb only a number is a place to go to. */
const JUMP =
  /^(?:(?:\/den|(?:cho |em |toi )*(?:nhay |chuyen |quay (?:lai |ve )?|di |lam )*(?:den|toi|sang|qua|ve|lai)) ((?:muc|phan|nhom|cau) \S.*)|((?:muc|cau) (?:so )?\d{1,3} ?[a-z]?))$/;
const OOPS =
  /^(?:(?:a|ua|o|oi|ui|chet|xin loi|em|toi|da)[,! ]+)*(?:(?:go |ghi |viet )?(?:nham|lon|sai)(?: roi| mat| so)?|khong phai|ko phai|(?:a|ua|o)[, ]+(?:khong|ko))(?:[,.:! ]+(.*))?$/;
const DROP = /^(?:xoa|bo|go) (?:minh chung|tep|anh|file)(?: (?:cua|o|tai))?(?: (?:muc|cau))? (\S.*)$/;

/** What steers: "lùi", "sửa 12 thành 15", "đến mục hội viên", "à nhầm, 15 chứ"; null for everything else. */
export function readFillWords(typed: Typed): Wish | null {
  const known = WORDS.find(([pattern]) => pattern.test(typed.plain));
  if (known) return known[1];
  const dropped = DROP.exec(typed.plain);
  if (dropped) return { do: 'drop-evidence', item: dropped[1]! };
  for (const pattern of FIXES) {
    const fixed = pattern.exec(typed.plain);
    if (fixed) {
      const text = fixed[2] === undefined ? null : lastWords(typed.text, fixed[2]);
      return { do: 'fix', item: fixed[1]!, text };
    }
  }
  const oops = OOPS.exec(typed.plain);
  if (oops) return { do: 'oops', text: correctedTo(lastWords(typed.text, oops[1] ?? '')) };
  const jump = JUMP.exec(typed.plain);
  return jump ? { do: 'jump', to: (jump[1] ?? jump[2]!).replace(/[.!]$/, '') } : null;
}

/** The end of a text as it was typed: with its diacritics and lines, as many words as the folded end has. */
function lastWords(text: string, plain: string): string {
  if (plain === '') return '';
  const count = plain.split(' ').length;
  const [end] = new RegExp(`(?:\\S+\\s+){${count - 1}}\\S+$`, 'u').exec(text) ?? [text];
  // "8=25" is one word: composed letters fold to one each.
  const flat = end.replace(/\s+/g, ' ');
  return flat.length === plain.length ? end : flat.slice(flat.length - plain.length);
}

/** "15 chứ không phải 21", "phải là 15 mới đúng" -> "15". */
function correctedTo(text: string): string {
  return text
    .replace(/(?:^|[\s,]+)(?:chứ|chu|ko|không|khong)?\s*(?:ko|không|khong) phải?(?: là)? .*$/iu, '')
    .replace(/^(?:phải là|phai la|là|la|sửa (?:lại )?(?:thành|là)|sua (?:lai )?(?:thanh|la))\s+/iu, '')
    .replace(/[\s,]+(?:chứ|chu|mới đúng|moi dung|mới phải|moi phai|nhé|nhe|ạ)(?:\s+(?:ạ|a|nhé|nhe))?[.!]*$/iu, '')
    .trim();
}
