import { foldSpelling, spell } from '../text/spelling.ts';
import type { SaidWord } from './said-word.ts';

/** Words that carry the asking and not the matter. */
const ASKING =
  'là gì nào đâu sao ai có không được bị phải hay và của cho các những một với thì mà để khi nếu trong về từ đến ' +
  'mấy vậy ở tại theo đã sẽ đang cần muốn biết do vì bởi nên cũng còn ra rằng trên dưới lúc';
/** Courtesy around a question. */
const COURTESY = 'dạ ạ à ơi nhỉ nhé nha đó này kia ấy hỏi xin giúp giùm chào em anh chị bạn chút';
/** Words that ask, or are courteous, only together: "bao" alone may be the beginning of anything. */
const PHRASES =
  'bao nhiêu,bao lâu,bao giờ,khi nào,lúc nào,như thế nào,như nào,thế nào,ra sao,là gì,cái gì,ở đâu,vì sao,tại sao,đúng hay sai,' +
  'đúng không,đúng chưa,phải không,hay không,được không,có phải,hiện nay,cho em hỏi,cho hỏi,xin hỏi,cảm ơn,vui lòng,làm ơn,với ạ';

export const QUESTION_WORDS: ReadonlySet<string> = new Set(`${ASKING} ${COURTESY}`.split(' ').map(spell));
/** Single letters are left out: they name parts of documents as well. */
const BY_BARE = new Map(
  [...QUESTION_WORDS].map((word) => [foldSpelling(word), word] as const).filter(([bare]) => bare.length > 1),
);
const QUESTION_PHRASES = PHRASES.split(',')
  .map((phrase) => phrase.split(' ').map(spell))
  .sort((a, b) => b.length - a.length);

/** After these a single letter names a part of a document, not a person (a, c, e: anh, chị, em). */
const BEFORE_LETTERS = new Set('diem khoan muc phan luc bang loai nhom hang hinh mau'.split(' '));

/** The words as typed; phrases that ask get their marks back, whatever the documents would make of them ("bao nhieu"). */
export function markQuestionPhrases(typed: readonly string[]): SaidWord[] {
  const words: SaidWord[] = [];
  while (words.length < typed.length) {
    const at = words.length;
    const phrase = QUESTION_PHRASES.find((wanted) =>
      wanted.every((word, index) => isTypedAs(word, typed[at + index] ?? '')),
    );
    if (phrase === undefined) words.push({ spelling: typed[at]!, sure: false, asking: false });
    else words.push(...phrase.map((spelling) => ({ spelling, sure: true, asking: true })));
  }
  return words;
}

/** Whether a word was typed so, with all of its marks or none. */
export function isTypedAs(word: string, typed: string): boolean {
  return word === typed || foldSpelling(word) === typed;
}

/** The question word that was typed, with or without its marks: people ask with words that no document has. */
export function asQuestionWord(typed: string): string | undefined {
  return QUESTION_WORDS.has(typed) ? typed : BY_BARE.get(typed);
}

/** Whether the word at this place only carries the asking. */
export function isAsking(spellings: readonly string[], at: number): boolean {
  const word = spellings[at]!;
  if (QUESTION_WORDS.has(word)) return true;
  return /^\p{L}$/u.test(word) && !BEFORE_LETTERS.has(foldSpelling(spellings[at - 1] ?? ''));
}
