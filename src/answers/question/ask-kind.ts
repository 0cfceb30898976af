/** What kind of thing a question wants to hear. */
export type AskKind =
  | 'when'
  /** The most points there are for something, or the points of something without a count. */
  | 'points'
  /** Points taken off, points added on top. */
  | 'penalty'
  | 'bonus'
  | 'how-scored'
  /** Points for a count that the question names: "7 nhiệm vụ thì được mấy điểm". */
  | 'points-for'
  | 'evidence'
  | 'who'
  | 'what-is'
  | 'how-many'
  | 'yes-no'
  | 'compare-years'
  | 'list'
  | 'unknown';

const POINTS = String.raw`(?:may|bao nhieu|bn|bnh) (?:diem|d\b)|diem (?:toi da|cao nhat|may|bao nhieu)|toi da (?:may|bao nhieu|bn|la)|(?:so|thang|tong) diem`;

/** The first that matches wins, so the narrow ones stand first. */
const PATTERNS: readonly (readonly [AskKind, RegExp])[] = [
  ['what-is', /^the nao la\b|\bnghia la gi\b|\bla sao$|^minh chung (?:nghia )?la gi$/],
  [
    'compare-years',
    /\b(?:khac (?:gi|nhau|nam)|so voi nam|so sanh|thay doi (?:gi|the nao|ra sao|nhu the nao)|co gi (?:moi|khac)|diem moi)\b/,
  ],
  ['list', /\bkhi nao (?:thi )?(?:khong duoc|bi)\b|\btruong hop nao\b/],
  // What follows from having none is a rule of points and no kind of evidence.
  ['points', /\b(?:khong|chua|thieu)(?: co| du| nop)? minh chung\b.*\b(?:sao|the nao|bi gi|nhu the nao)\b/],
  [
    'evidence',
    /^(?!.*\b(?:may|bao nhieu) diem\b)(?!.*\b(?:han|khi nao|bao gio|ngay nao|ngay may)\b).*\b(?:minh chung|chung minh (?:bang|the nao)|bang chung|can (?:nop |kem )?(?:giay to|tai lieu|ho so) (?:gi|nao))\b/,
  ],
  [
    'penalty',
    new RegExp(
      String.raw`\b(?:bi )?tru\b.*(?:${POINTS}|the nao|ra sao|khong|nhu the nao)|\btru (?:may|bao nhieu|bn)\b|\b(?:bi|co) tru\b|\bdiem tru\b`,
    ),
  ],
  ['penalty', /\b(?:khong|chua|cham|tre|vang|thieu|sai)\b.*\b(?:thi sao|co sao|bi gi|bi sao|bi phat)\b/],
  [
    'bonus',
    new RegExp(
      String.raw`(?:(?<!\bkhen )\bthuong(?! (?:vu|truc|nien|xuyen|ky)\b)|\bcong(?! (?:tac|nhan|viec|van|trinh|nghe|doan|dong)\b))\b.*(?:may|bao nhieu|bn) (?:diem|d)\b|\bdiem (?:thuong|cong)\b`,
    ),
  ],
  [
    'how-scored',
    /\b(?:(?:cach|cham|tinh|cho) (?:tinh |cham |cho )?diem\b.*(?:the nao|nhu nao|ra sao|ntn|kieu gi|sao)|cach (?:tinh|cham|cho) diem|(?:duoc )?(?:tinh|cham) (?:the nao|nhu the nao|ra sao|ntn|sao))\b/,
  ],
  ['how-many', /(?<!\bcon )\b(?:may|bao nhieu) (?:ngay|lan)\b(?! (?:nao|nua))/],
  ['points', /\b(?:may|bao nhieu) diem\b/],
  [
    'when',
    /\b(?:khi nao|bao gio|luc nao|chung nao|hom nao|ngay (?:nao|may|bao nhieu)|ngay thang nao|thang (?:nao|may)|may gio|han\b|thoi han|han chot|han nop|deadline|thoi diem nao|thoi gian (?:nao|nop|to chuc|hop)|con (?:may|bao nhieu|bn) ngay|(?:truoc|den) ngay (?:nao|may)|cham nhat|muon nhat)\b/,
  ],
  ['points', new RegExp(String.raw`\b(?:${POINTS})`)],
  [
    'what-is',
    /\b(?:la gi|la sao|the nao la|la cai gi|nghia la|hieu (?:the nao|nhu the nao) la|viet tat|khai niem|dinh nghia|la (?:van ban|luat|nghi dinh) (?:gi|nao))\b/,
  ],
  ['list', /\b(?:(?:don vi|tap the|ca nhan|hoi) nao|ai) (?:thi |se )?(?:duoc|bi|du dieu kien)\b/],
  [
    'who',
    /\b(?:la ai|ai (?:la|se|phai|chiu|lam|duoc|co|ky|to chuc|tham dinh|cham|duyet|gui|nop|xet|bau|chu tri)|do ai|gui (?:cho |den )?ai|nop cho ai|(?:don vi|co quan|bo phan|cap|to chuc|ai) nao|ben nao|nguoi nao|cho ai|boi ai)\b|^ai\b|\bai$/,
  ],
  [
    'list',
    /\b(?:(?:gom|co|bao gom|la) (?:nhung|cac|may) .*|gom (?:gi|nhung gi|co gi)|gom .*(?:gi|nao)|nhung (?:\w+ ){1,6}(?:nao|gi)|cac (?:\w+ ){1,6}(?:nao|gi)|liet ke|danh sach|ke ten|(?:moc|viec|lich|tieu chi|giay to|buoc|muc|truong hop|dieu kien|van ban|ho so) (?:gi|nao)|(?:can|phai) (?:nhung )?gi|quy trinh|trinh tu|cac buoc|the nao|nhu the nao|ra sao|ntn)\b/,
  ],
  ['how-many', /\b(?:bao nhieu|may|ty le|muc nao|muc (?:chi|phat|thu|dong|ho tro))\b/],
  [
    'yes-no',
    /\b(?:co (?:phai |duoc |bi |can |con |the |tinh )?.*(?:khong|ko|k|hok|chua)|(?:khong|ko|phai khong|chua|duoc khong|dung khong)$|co phai|lieu)\b/,
  ],
];

/** Reads it out of a folded question (see `plain`); `count` says whether the question names a number of things. */
export function readAskKind(question: string, count: boolean): AskKind {
  const kind = PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'unknown';
  return count && (kind === 'points' || kind === 'how-many') && /\bdiem\b/.test(question) ? 'points-for' : kind;
}
