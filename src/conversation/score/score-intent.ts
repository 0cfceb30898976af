import { isSmallTalk } from '../../answers/small-talk.ts';
import type { Incoming } from '../message.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { ConversationState } from '../state.ts';
import { type Typed, typedIn } from '../typed.ts';
import { type CheckIntent, readCheck } from './check-intent.ts';
import { type SaidPeriod, saidPeriod } from './said-period.ts';
import type { ScoreAct, ScoreAwaiting, ScoredHere } from './score-act.ts';

/** What is wanted of a score: to see it, to try figures, to answer what it asks, to check it. */
export type ScoreIntent = (SelfIntent | CheckIntent) & {
  /** The report that was spoken about last, or is being filled in. */
  readonly here: ScoredHere | null;
};

export type SelfIntent =
  | { readonly kind: 'score'; readonly period: SaidPeriod | null }
  /** `of`: a group, a line, `thuong`, `tru`, `loai`; '' for every line where points are missing. */
  | { readonly kind: 'score-detail'; readonly of: string }
  /** `said`: after the "nếu", as typed. */
  | { readonly kind: 'what-if'; readonly said: string }
  | { readonly kind: 'score-ask' }
  | { readonly kind: 'score-stop' }
  /** An answer to the question `id`, or a new one to `code`. */
  | {
      readonly kind: 'score-say';
      readonly text: string;
      readonly awaited: Extract<ScoreAwaiting, { kind: 'figure' }> | null;
    }
  | { readonly kind: 'score-say-again'; readonly code: string; readonly text: string }
  /** What proves a line, as typed; null takes it back. */
  | { readonly kind: 'evidence'; readonly code: string; readonly text: string | null };

/** `3.1`, `B2`: never the bare number of an item of a report. */
const LINE = String.raw`(\d{1,2}\.\d{1,2}|b ?\d{1,2})`;
const SHOW =
  /^(?:\/tucham|(?:(?:cho|xem|tinh|giup|toi|em|minh) )*(?:tu cham(?: diem)?|cham diem|diem tu cham|tinh diem|xem diem))(?= |$)/;
const KIND_WORDS = /^(?:(?:giup|cho|cua|toi|em|minh|don vi|bao cao|ky|nay|di|a|nhe|voi) ?)*$/;
const DETAIL =
  /^(?:xem )?chi tiet(?: (?:diem|nhom|muc|tieu chi|phan|cham|tu))*(?: ([ivx]{1,4}|\d{1,2}\.\d{1,2}|[bxz] ?\d{1,2}|thuong|tru|loai))?[.!]*$/;
const ASK = /^(?:tra loi (?:cau hoi|tiep|cham diem|cac cau hoi)|cham (?:diem )?tiep|tiep tuc cham)[.!]*$/;
const AGAIN = new RegExp(String.raw`^tra loi (?:lai )?(?:muc |tieu chi )?${LINE}((?: [a-z, ]+)?) ?[:=] ?`);
const EVIDENCE = new RegExp(String.raw`^minh chung (?:cho |cua )?(?:muc |tieu chi )?${LINE} ?(?:[:=-]|la) ?`);
const NO_EVIDENCE = new RegExp(String.raw`^(?:bo|xoa|huy) minh chung (?:muc |tieu chi )?${LINE}[.!]*$`);
/** With an equals sign, a number of a line, or a few words and a figure; a question is one for the documents. */
const WHAT_IF =
  /^neu (?=[^?]*(?:=|\b\d{1,2}\.\d{1,2}\b|\b[bxz]\d\b))|^neu (?=(?:[a-z&,/]+ ){1,7}\d+(?:[.,]\d+)?%?(?: [a-z]+){0,4}$)/;
const WHAT_IF_SURELY = /^neu (?:muc |tieu chi )?(?:\d{1,2}\.\d{1,2}|[bx]\d{1,2}) ?=/;
const STOP = /^(?:thoi|dung|dung lai|de sau|thoat|ket thuc)[.!]*$/;

/** A wish about a score, or null when the message is about something else. */
export function readScore(incoming: Incoming, state: ConversationState): ScoreIntent | null {
  const typed = typedIn(incoming);
  if (typed === null || incoming.content.kind === 'file') return null;
  const here = hereIn(state);
  const isText = state.filling?.asked?.takes === 'text';
  const intent = readSelf(typed, isText) ?? readCheck(typed, state) ?? readAnswer(typed, state);
  return intent && { ...intent, here: intent.kind === 'score' ? fillingIn(state) : here };
}

/** A picked choice, with the report that it is about. */
export function scorePick(act: ScoreAct, state: ConversationState): ScoreIntent {
  const here = hereIn(state);
  switch (act.kind) {
    case 'score':
      return { kind: 'score', period: null, here: fillingIn(state) };
    case 'score-say': {
      const awaiting = state.awaiting?.of === 'score' ? state.awaiting.awaiting : null;
      return { ...act, awaited: awaiting?.kind === 'figure' ? awaiting : null, here };
    }
    case 'score-ask':
    case 'score-stop':
    case 'what-if':
    case 'check-open':
      return { ...act, here };
  }
}

/** What is being checked, else what is being filled in, else what was looked at last. */
function hereIn(state: ConversationState): ScoredHere | null {
  return state.scored?.mode === 'check' ? state.scored : (fillingIn(state) ?? state.scored);
}

function fillingIn({ filling }: ConversationState): ScoredHere | null {
  return filling && { donVi: filling.key.donVi, period: filling.key.period, mode: 'self' };
}

/** `isText`: a text of a report is awaited, which may begin with any word. */
function readSelf(typed: Typed, isText: boolean): SelfIntent | null {
  const { text, plain } = typed;
  const show = SHOW.exec(plain)?.[0];
  if (show !== undefined) {
    const said = saidPeriod(plain.slice(show.length));
    if (KIND_WORDS.test(said?.rest ?? plain.slice(show.length).trim()))
      return { kind: 'score', period: said?.period ?? null };
  }
  const detail = DETAIL.exec(plain);
  if (detail) return { kind: 'score-detail', of: (detail[1] ?? '').replace(' ', '').toUpperCase() };
  if (ASK.test(plain)) return { kind: 'score-ask' };
  const again = AGAIN.exec(plain);
  if (again) {
    const code = `${again[1]!.replace(' ', '').toUpperCase()}${again[2]!.trim() === '' ? '' : `/${again[2]!.trim()}`}`;
    return { kind: 'score-say-again', code, text: after(text, /[:=]/) };
  }
  const evidence = EVIDENCE.exec(plain);
  if (evidence) {
    const code = evidence[1]!.replace(' ', '').toUpperCase();
    return { kind: 'evidence', code, text: after(text, /[:=-]| là | la /) };
  }
  const none = NO_EVIDENCE.exec(plain);
  if (none) return { kind: 'evidence', code: none[1]!.replace(' ', '').toUpperCase(), text: null };
  if ((isText ? WHAT_IF_SURELY : WHAT_IF).test(plain) && !looksLikeQuestion(plain))
    return { kind: 'what-if', said: text.replace(/^\S+\s+/, '').replace(/[.!]+$/, '') };
  return null;
}

/** The answer to a question of ours; what asks something itself is for the documents. */
function readAnswer(typed: Typed, { awaiting, choices }: ConversationState): SelfIntent | CheckIntent | null {
  if (awaiting?.of !== 'score' || typed.plain === '' || typed.plain.startsWith('/')) return null;
  // What is open to be picked was offered later than our question: by an answer that asks back.
  if (choices !== null && (choices.options.some(({ act }) => act.do !== 'score') || isPick(typed.plain))) return null;
  if (STOP.test(typed.plain)) return { kind: 'score-stop' };
  const { awaiting: open } = awaiting;
  if (open.kind === 'reason') {
    const { code, points } = open;
    return typed.plain.includes('?') ? null : { kind: 'check-set', lines: [{ code, points, reason: typed.text }] };
  }
  return looksLikeQuestion(typed.plain) || isSmallTalk(typed.text)
    ? null
    : { kind: 'score-say', text: typed.text, awaited: open };
}

/** A number or a word of the open choices is read where all choices are. */
function isPick(plain: string): boolean {
  return /^\(?\d{1,2}[).]?$/.test(plain);
}

function after(text: string, sign: RegExp): string {
  const found = sign.exec(text);
  return found === null ? '' : text.slice(found.index + found[0].length).trim();
}
