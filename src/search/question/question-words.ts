import { foldSpelling, spell } from '../text/spelling.ts';

/** Words that carry the asking and not the matter. */
const ASKING =
  'là gì nào đâu sao ai có không được bị phải hay và của cho các những một với thì mà để khi nếu trong về từ đến bao nhiêu ' +
  'mấy như thế nào vậy ở tại theo đã sẽ đang cần muốn biết do vì bởi nên cũng còn ra rằng trên dưới lúc hiện nay đúng sai';
/** Courtesy around a question. */
const COURTESY = 'dạ ạ à ơi nhỉ nhé nha đó này kia ấy hỏi xin vui lòng giúp giùm chào em anh chị bạn chút tí đi';
/** After these a single letter names a part of a document, not a person (a, c, e: anh, chị, em). */
const BEFORE_LETTERS = new Set('diem khoan muc phan luc bang loai nhom hang hinh mau'.split(' '));

export const QUESTION_WORDS: ReadonlySet<string> = new Set(`${ASKING} ${COURTESY}`.split(' ').map(spell));

const BY_BARE = new Map([...QUESTION_WORDS].map((word) => [foldSpelling(word), word]));

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
