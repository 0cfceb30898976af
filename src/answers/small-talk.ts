import { fold } from '../lib/fold.ts';

export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'bye'
  /** Whether a person or a machine answers, and what it is for. */
  | 'who-are-you'
  /** Wants to speak with somebody, or to have the office asked. */
  | 'wants-person'
  /** Agrees, when nothing is left to agree to. */
  | 'agreement'
  /** Says that an answer was bad, and nothing that could be looked up. */
  | 'complaint';

/** Words that carry courtesy only; a message made of nothing else asks nothing. */
const COURTESY =
  /\b(?:da|vang|a|ah|nhe|nha|nhi|oi|em|e|anh|chi|ac|anh chi|ace|ad|admin|bot|ban|minh|toi|tro ly|cac|moi nguoi|mn|co|chu|buoi (?:sang|trua|chieu|toi)|sang|ca nha|nhieu|lam|rat|qua|that|ngay moi|tot lanh|vui ve|xin|duoc|roi|da biet|da ro)\b/g;

const KINDS: readonly (readonly [SmallTalk, RegExp])[] = [
  ['thanks', /\b(?:chan thanh )?(?:cam on|tks|thanks?(?: you)?|thks|camon|oke?|okay|okie|okela)\b/g],
  ['bye', /\b(?:chao )?(?:tam biet|bye|goodbye|pp|hen gap lai)\b/g],
  ['greeting', /\b(?:xin chao|kinh chao|chao|hello|hi|helo|alo|hey|good morning)\b/g],
];

const WHO = '(?:ban|bot|tro ly|em|he thong|day|ad|admin|no|ben nay|may)';
const MACHINE =
  '(?:nguoi(?: that| may)?|may(?: moc| tinh)?|robot|bot|ai|chat ?bot|chat ?gpt|gpt|gemini|tri tue nhan tao|tro ly ao)';
const PERSON = '(?:nguoi that|nguoi phu trach|can bo|chuyen vien|nhan vien|van phong|tong dai|ho tro vien)';
const ENDING = '(?: (?:a|ah|ha|vay|the|khong|ko|nhi|day|hay gi|hay nguoi|hay may|phai khong|dung khong))*';

/** Whole messages, without the courtesy at their beginning. */
const ABOUT_THE_BOT: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'who-are-you',
    new RegExp(
      `^(?:(?:co phai )?${WHO} (?:co phai )?(?:la )?${MACHINE}|${WHO} la (?:ai|gi|cai gi)|ai (?:day|dang tra loi|tra loi)|co phai (?:la )?${MACHINE}|(?:dang )?(?:noi chuyen|chat) voi (?:nguoi|may|ai|bot).*|(?:la )?nguoi hay (?:la )?(?:may|bot|robot|ai)|${WHO} (?:lam duoc|biet|giup duoc) (?:nhung )?gi)${ENDING}$`,
    ),
  ],
  [
    'wants-person',
    new RegExp(
      `^(?:(?:muon|can|xin|hay|vui long|giup|cho) )*(?:(?:toi|em|minh) )?(?:(?:muon|can|xin|duoc) )*(?:goi|gap|noi chuyen voi|noi voi|trao doi voi|ket noi(?: voi)?|lien he(?: voi)?|chuyen (?:cho|den|toi)|hoi) (?:truc tiep )?${PERSON}(?: (?:cho|giup|voi) (?:toi|em|minh))?${ENDING}$`,
    ),
  ],
  [
    'wants-person',
    /^(?:(?:hay|giup|muon|xin|nho) )?(?:gui|chuyen|nho|dua) (?:giup )?(?:cau hoi|cau nay|cau do|y kien)(?: (?:nay|cua (?:toi|em|minh)))? (?:cho|den|toi|len|sang|qua) (?:ben )?van phong(?: (?:giup|voi|di|nhe|toi|em|minh))*$/,
  ],
  [
    'complaint',
    /^(?:(?:sao|ban|bot|may|tra loi|cau tra loi|cau nay|noi|the|the nay|vay|nhu vay|cai nay|no|do|bi|la|thi|hoi mot dang) )*(?:sai|ngu|ngu ngoc|do ngu|dot|do te|te|kem|linh tinh|lung tung|nham nhi|vo van|tam bay|vo dung|vo ich|lac de|khong dung|chua dung|ko dung|nham|tra loi mot neo)(?: (?:the|vay|qua|roi|bet|a|nhe|het|lam|vai|ca|ma|day|nua|hoan toan|cau hoi|y))*$/,
  ],
  ['complaint', /^(?:tra loi|noi|xem|kiem tra) lai(?: (?:di|nhe|xem|cau (?:nay|do)|ho|giup))*$/],
  ['agreement', /^(?:(?:toi|em|minh|da|ok|vang) )*(?:dong y|nhat tri)(?: (?:a|nhe|roi|nha|het|ca))*$/],
];
const OPENING = /^(?:(?:da|vang|the|vay|oi|alo|xin|cho hoi|cho em hoi|em|anh|chi) )+/;
const FROWN = /[\u{1F44E}\u{1F620}-\u{1F624}\u{1F92C}]/u;

/**
 * Says whether a message is a greeting, thanks, a farewell or talk about the bot itself and nothing more; `null` when it may hold a question
 * ("chào anh chị, cho em hỏi hạn nộp báo cáo" holds one).
 */
export function isSmallTalk(text: string): SmallTalk | null {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (plain === '') return withoutWords(text);
  for (const [kind, words] of KINDS) {
    const without = plain.replace(words, ' ');
    if (without !== plain && without.replace(COURTESY, ' ').trim() === '') return kind;
  }
  const [bare, short] = [plain, plain.replace(OPENING, '')];
  return ABOUT_THE_BOT.find(([, words]) => words.test(bare) || words.test(short))?.[0] ?? null;
}

/** A thumb or a full stop says "seen, thanks"; question marks ask. */
function withoutWords(text: string): SmallTalk | null {
  if (FROWN.test(text)) return 'complaint';
  return /\p{Extended_Pictographic}/u.test(text) || /^\s*\.+\s*$/.test(text) ? 'thanks' : null;
}
