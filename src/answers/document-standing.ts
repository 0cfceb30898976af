import type { VanBan } from '../documents/van-ban.ts';
import { type Day, writeDay } from '../lib/vn-time.ts';
import type { Answered } from './compose.ts';
import type { Direct } from './direct.ts';
import { type DocumentRef, isMeant } from './question/document-ref.ts';
import { plain } from './question/plain.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { namesDocument } from './rank/names-document.ts';
import { readDateSpan } from './row/date-span.ts';
import { nameDocument, toSource } from './source-line.ts';

const ASKS = /\b(?:hieu luc|con (?:dung|ap dung|gia tri|xai)|thay the|bi thay|da thay|het han)\b/;
const FROM = /hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày )?(\d{1,2}\/\d{1,2}\/\d{4})/u;
const TO = /(?:đến hết|hết hiệu lực sau) (?:ngày )?(\d{1,2}\/\d{1,2}\/\d{4})/u;
const SUBJECT = /^(.{5,80}?)\s+(?:đã hết|có|đang có|hết) hiệu lực/u;

/**
 * How a document that was called by its number stands on `day`, where that is known beyond the words of a passage: another document
 * replaced it, or the day lies elsewhere than the passage takes for granted. Null: the passages say it themselves.
 */
export function standingOn(
  question: Question,
  documents: readonly VanBan[],
  candidates: readonly Candidate[],
  day: Day,
): Answered | null {
  const { document } = question;
  if (document === null || !ASKS.test(question.plain)) return null;
  return (
    replacedBy(document, documents, candidates, day) ??
    (question.kind === 'when' ? null : onThatDay(document, candidates, day))
  );
}

/** "qd 1039 còn hiệu lực không", when a document at hand says that it replaces it. */
function replacedBy(
  document: DocumentRef,
  documents: readonly VanBan[],
  candidates: readonly Candidate[],
  day: Day,
): Answered | null {
  for (const by of documents) {
    const named = by.relations.find(({ kind, number }) => kind === 'replaces' && isMeant(document, number));
    const since = by.validFrom ?? by.issuedOn;
    if (named === undefined || since === null || since > day) continue;
    const says = candidates.filter(
      ({ vanBan, passage }) => vanBan.id === by.id && namesDocument(document, passage.text),
    );
    const best = says.find(({ passage }) => /\bthay the\b/.test(plain(passage.text))) ?? says[0];
    if (best === undefined) continue;
    const said = `Văn bản số ${named.number} đã được thay thế bởi ${nameDocument(by)}, từ ngày ${writeDay(since)}.`;
    return answered(said, best);
  }
  return null;
}

/** A passage that calls a document ended, or in force, is written for its own time; the days in it answer for any other. */
function onThatDay(document: DocumentRef, candidates: readonly Candidate[], day: Day): Answered | null {
  for (const one of candidates) {
    const { text } = one.passage;
    const subject = one.row === null ? SUBJECT.exec(text)?.[1] : undefined;
    if (subject === undefined || !namesDocument(document, subject)) continue;
    const [from, to] = [FROM, TO].map((pattern) => pattern.exec(text)?.[1]);
    const since = readDateSpan(from ?? '', null)?.from;
    const until = readDateSpan(to ?? '', null)?.to;
    const head = `Tính đến ngày ${writeDay(day)}, ${subject}`;
    if (since !== undefined && since > day)
      return answered(`${head} chưa có hiệu lực: văn bản này có hiệu lực từ ngày ${from}.`, one);
    if (until !== undefined && until >= day && /hết hiệu lực/u.test(text))
      return answered(
        `${head} còn hiệu lực: văn bản này có hiệu lực ${from === undefined ? '' : `từ ngày ${from} `}đến hết ngày ${to}.`,
        one,
      );
  }
  return null;
}

function answered(said: string, one: Candidate): Answered {
  const direct: Direct = { said, counted: null, quote: one.passage.text, via: 'extract' };
  return { direct, sources: [toSource(one, one.passage.text)], vouched: said, isAddition: true };
}

/** "Quyết định này" of another document than the one that was asked for goes by its name. */
export function namingItself(direct: Direct, { document }: Question, vanBan: VanBan): Direct {
  if (document === null || isMeant(document, vanBan.number) || vanBan.number === null) return direct;
  return { ...direct, said: direct.said.replace(THIS, nameDocument(vanBan)) };
}

const THIS =
  /(?<!\p{L})(?:quyết định|nghị định|thông tư|hướng dẫn|quy chế|quy định|kế hoạch|luật|văn bản) này(?!\p{L})/giu;
