import { fold } from '../lib/fold.ts';

export type SmallTalk = 'greeting' | 'thanks' | 'bye';

/** Words that carry courtesy only; a message made of nothing else asks nothing. */
const COURTESY =
  /\b(?:da|vang|a|ah|nhe|nha|nhi|oi|em|e|anh|chi|ac|anh chi|ace|ad|admin|bot|ban|minh|toi|tro ly|cac|moi nguoi|mn|co|chu|buoi (?:sang|trua|chieu|toi)|sang|ca nha|nhieu|lam|rat|qua|that|ngay moi|tot lanh|vui ve|xin|duoc|roi|da biet|da ro)\b/g;

const KINDS: readonly (readonly [SmallTalk, RegExp])[] = [
  ['thanks', /\b(?:chan thanh )?(?:cam on|tks|thanks?(?: you)?|thks|camon|oke?|okay|okie|okela)\b/g],
  ['bye', /\b(?:chao )?(?:tam biet|bye|goodbye|pp|hen gap lai)\b/g],
  ['greeting', /\b(?:xin chao|kinh chao|chao|hello|hi|helo|alo|hey|good morning)\b/g],
];

/**
 * Says whether a message is a greeting, thanks or a farewell and nothing more; `null` when it may hold a question
 * ("chào anh chị, cho em hỏi hạn nộp báo cáo" holds one).
 */
export function isSmallTalk(text: string): SmallTalk | null {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  for (const [kind, words] of KINDS) {
    const without = plain.replace(words, ' ');
    if (without !== plain && without.replace(COURTESY, ' ').trim() === '') return kind;
  }
  return null;
}
