import { isSmallTalk, type SmallTalk } from '../answers/small-talk.ts';
import { fold } from '../lib/fold.ts';
import type { Incoming, IncomingContent } from './message.ts';
import type { ChoiceAct, ConversationState, OpenChoices } from './state.ts';
import { type Typed, typedIn } from './typed.ts';
import { readYesOrNo } from './yes-or-no.ts';

/** What somebody says who may ask: the part of the conversation that is about documents, and the small talk around it. */
export type TalkIntent =
  | { readonly kind: 'begin' }
  | { readonly kind: 'help' }
  | { readonly kind: 'pick'; readonly act: ChoiceAct }
  /** A number or a button of choices that are gone, or a number that is not among them. */
  | { readonly kind: 'past-choice'; readonly open: number }
  | { readonly kind: 'show-source'; readonly number: number }
  | { readonly kind: 'small-talk'; readonly about: SmallTalk }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'unknown-command' }
  /** A file, a picture, a sticker, a voice message, nothing at all. */
  | { readonly kind: 'no-text'; readonly what: NoText };

/** A choice about documents, as against one about accounts or duties. */
export type TalkAct = Exclude<
  ChoiceAct,
  { do: 'account' | 'office' | 'import' | 'reminder' | 'report' | 'review' | 'score' }
>;

export type NoText = 'file' | 'picture' | 'sticker' | 'voice' | 'unsupported' | 'empty';

const BEGIN = new Set(['/start', '/batdau', 'bat dau', 'start']);
const HELP = new Set(['/help', '/trogiup', 'tro giup', 'help', 'giup', 'huong dan', 'menu', '?']);
const SOURCE = /^\/?(?:nguon|xem nguon|nguyen van)(?:\s+(?:so\s+)?(\d{1,2}))?[.!?]*$/;
const NUMBER = /^\(?(\d{1,2})[).]?$/;
/** Only while choices are open: otherwise "số 2" may be a question. */
const SPOKEN_NUMBER =
  /^(?:em |toi |minh )?(?:chon |lay )?(?:cai |cau |muc |so |phuong an |lua chon |y )*(?:thu |so )?(\d{1,2}|[a-z]+)(?: nhe| a| di)?[).!]?$/;
const NUMBER_WORDS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
/** Reads a message; the word, the number and the button of a choice mean the same. */
export function readTalk(incoming: Incoming, state: ConversationState): TalkIntent {
  const { content } = incoming;
  if (content.kind === 'choice') {
    return content.choicesId === state.choices?.id
      ? pick(state.choices, content.number)
      : { kind: 'past-choice', open: 0 };
  }
  const typed = typedIn(incoming);
  return typed === null ? { kind: 'no-text', what: withoutWords(content) } : readText(typed, state);
}

function withoutWords(content: Exclude<IncomingContent, { kind: 'choice' }>): NoText {
  switch (content.kind) {
    case 'text':
      return 'empty';
    case 'file':
      return 'file';
    case 'other':
      return content.what;
  }
}

function readText({ text, plain }: Typed, state: ConversationState): TalkIntent {
  if (plain === '') return { kind: 'no-text', what: 'empty' };

  const number = NUMBER.exec(plain)?.[1];
  if (number) return pick(state.choices, Number(number));
  const spoken = state.choices ? spokenNumber(plain) : undefined;
  if (spoken) return pick(state.choices, spoken);
  const label = state.choices?.options.findIndex((option) => fold(option.label) === plain) ?? -1;
  if (label >= 0) return pick(state.choices, label + 1);
  const answer = state.choices && isYesOrNo(state.choices) ? readYesOrNo(plain) : null;
  if (answer) return pick(state.choices, answer === 'yes' ? 1 : 2);

  if (BEGIN.has(plain.split(' ')[0]!) || BEGIN.has(plain)) return { kind: 'begin' };
  if (HELP.has(plain)) return { kind: 'help' };
  const source = SOURCE.exec(plain);
  if (source) return { kind: 'show-source', number: Number(source[1] ?? 1) };
  if (plain.startsWith('/')) return { kind: 'unknown-command' };

  const smallTalk = isSmallTalk(text);
  return smallTalk ? { kind: 'small-talk', about: smallTalk } : { kind: 'ask', question: text };
}

/** What is asked as "…, không?": the first choice does it, the second one is "Không". */
function isYesOrNo({ options }: OpenChoices): boolean {
  return options.length === 2 && fold(options[1]!.label) === 'khong';
}

/** "số 2", "cái thứ 3", "một": the number they name. */
function spokenNumber(plain: string): number | undefined {
  const said = SPOKEN_NUMBER.exec(plain)?.[1];
  if (said === undefined) return undefined;
  if (/^\d/.test(said)) return Number(said);
  const word = said === 'nhat' && /thu nhat/.test(plain) ? 'mot' : said;
  const index = NUMBER_WORDS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

function pick(choices: OpenChoices | null, number: number): TalkIntent {
  const option = choices?.options[number - 1];
  return option ? { kind: 'pick', act: option.act } : { kind: 'past-choice', open: choices?.options.length ?? 0 };
}
