import { fold } from '../../lib/fold.ts';
import { bareName } from '../../people/bare-name.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Incoming } from '../message.ts';
import type { ChoiceAct, ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { type Typed, typedIn } from '../typed.ts';
import { readYesOrNo } from '../yes-or-no.ts';
import type { AccountAct } from './account-act.ts';
import type { LinkIntent } from './link-intent.ts';

/** What somebody wants with their own account and data. */
export type AccountIntent =
  | { readonly kind: 'show-data' }
  | { readonly kind: 'correct-data' }
  | { readonly kind: 'new-name'; readonly said: string }
  /** They were asked for a name and leave it as it is. */
  | { readonly kind: 'same-name' }
  | { readonly kind: 'export-data' }
  | { readonly kind: 'withdraw-consent' }
  /** `isPlain`: in words that can't be meant otherwise, so they count as a confirmation where nothing is remembered. */
  | { readonly kind: 'erase-data'; readonly isPlain: boolean }
  /** They were asked whether they really want to, and don't. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'link'; readonly link: LinkIntent }
  | AccountAct;

const OF_ME = '(?: (?:cua )?(?:toi|em|minh|tui))?';
const COMMANDS: readonly (readonly [RegExp, AccountIntent])[] = [
  [
    new RegExp(
      `^(?:/dulieucuatoi|(?:xem )?(?:du lieu|thong tin) cua (?:toi|em|minh|tui)|xem (?:du lieu|thong tin) ca nhan|(?:toi|em|minh) la ai|tai khoan${OF_ME})[?.!]?$`,
    ),
    { kind: 'show-data' },
  ],
  [
    new RegExp(
      `^(?:/suadulieu|(?:sua|doi) (?:lai )?(?:du lieu|thong tin|(?:ho )?ten)(?: ca nhan)?${OF_ME}|(?:ho )?ten${OF_ME} (?:bi )?sai(?: roi)?)[.!]?$`,
    ),
    { kind: 'correct-data' },
  ],
  [
    new RegExp(`^(?:/xuatdulieu|(?:xuat|tai|tai ve) (?:du lieu|thong tin)(?: ca nhan)?${OF_ME})[.!]?$`),
    { kind: 'export-data' },
  ],
  [
    new RegExp(`^(?:/rutdongy|(?:toi |em |minh )?(?:muon |xin )?rut (?:lai )?(?:su )?dong y)[.!]?$`),
    { kind: 'withdraw-consent' },
  ],
  [
    new RegExp(`^(?:toi |em |minh )?xoa (?:het|toan bo|tat ca) (?:du lieu|thong tin)${OF_ME}[.!]?$`),
    { kind: 'erase-data', isPlain: true },
  ],
  [
    new RegExp(`^(?:/xoadulieu|(?:toi |em |minh )?(?:muon |xin )?xoa (?:du lieu|thong tin|tai khoan)${OF_ME})[.!]?$`),
    { kind: 'erase-data', isPlain: false },
  ],
];

/** The words before a new name: "sửa tên thành Nguyễn Văn A", "/suadulieu Nguyễn Văn A". */
const RENAME =
  /^(?:\/suadulieu|(?:sua|doi) (?:lai )?(?:ho )?ten(?: (?:cua )?(?:toi|em|minh))? (?:thanh|la|lai thanh|lai la)):? (?=\S)/;

/** A wish about one's own account, or the answer to what was asked about it; null when the message is about something else. */
export function readAccount(incoming: Incoming, state: ConversationState): AccountIntent | null {
  const typed = typedIn(incoming);
  const answered = state.choices?.options.some(({ act }) => act.do === 'account')
    ? readConfirmation(incoming, typed, state)
    : null;
  if (answered) return answered;
  if (typed === null) return null;
  const known = COMMANDS.find(([pattern]) => pattern.test(typed.plain));
  return known ? known[1] : readRename(typed);
}

function readRename({ text, plain }: Typed): AccountIntent | null {
  const before = RENAME.exec(plain)?.[0];
  if (before === undefined) return null;
  const words = before.trim().split(' ').length;
  return { kind: 'new-name', said: bareName(text.replace(new RegExp(`^(?:\\S+\\s+){${words}}`, 'u'), '')) };
}

/** To "do you really withdraw your agreement?" this says both yes and no. */
const AGREE = /^(?:toi |em )?dong y(?: a)?[.!]*$/;

/** Reads the answer to "really?"; everybody may give it, also those whom the door stops. */
function readConfirmation(incoming: Incoming, typed: Typed | null, state: ConversationState): AccountIntent | null {
  const talk = readTalk(incoming, state);
  if (talk.kind === 'pick') return asIntent(talk.act);
  const options = state.choices?.options ?? [];
  const plain = typed?.plain ?? '';
  const answer = readYesOrNo(plain);
  if (answer === 'no') return { kind: 'stay' };
  const first = options[0];
  if (AGREE.test(plain) && first?.act.do === 'account') {
    return first.act.act.kind === 'really-withdraw' ? { kind: 'withdraw-consent' } : first.act.act;
  }
  return first && (answer === 'yes' || fold(first.label) === plain) ? asIntent(first.act) : null;
}

function asIntent(act: ChoiceAct): AccountIntent {
  return act.do === 'account' ? act.act : { kind: 'stay' };
}

/** More words than any name has. */
const LONGEST_NAME = 8;
const LEAVE = /^(?:\/?huy|thoi|bo qua|khong|ko|khong sua(?: nua)?|giu nguyen|de sau)(?: a)?[.!]*$/;
/** What people ask for and names do not hold, also once their diacritics are gone ("Diễm", "Văn Bân", "Thị Đua" are names). */
const NO_NAME =
  /\b(?:bao cao|khen thuong|danh hieu|cum thi dua|cum truong|nop|la ai|cho hoi|quy (?:[1-4]|i{1,3}|iv)|thang \d|nam \d|gui|xem|giup|cho toi|cho em)\b/;

/** The answer to a question of ours about the account; null when it is plainly something else, which then is read as such. */
export function readAccountAnswer(incoming: Incoming, state: ConversationState): AccountIntent | null {
  if (state.awaiting?.of !== 'account') return null;
  const typed = typedIn(incoming);
  if (typed === null) return null;
  if (LEAVE.test(typed.plain)) return { kind: 'same-name' };
  if (readTalk(incoming, state).kind !== 'ask' || looksLikeQuestion(typed.text) || NO_NAME.test(typed.plain))
    return null;
  return typed.plain.split(' ').length > LONGEST_NAME ? null : { kind: 'new-name', said: bareName(typed.text) };
}
