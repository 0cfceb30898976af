import { fold } from '../../lib/fold.ts';

/** Words of address and greeting: some are also words of the matter (minh chứng, ban chấp hành), so alone they prove nothing. */
const COURTESY =
  '(?:(?:da|vang|xin chao|kinh chao|chao|hello|alo|hi|em|anh|chi|ac|ace|ad|admin|bot|ban|moi nguoi|mn|cac|toi|minh|e|c|a|ca nha|thua|buoi (?:sang|chieu|toi)|tro ly)(?![\\p{L}\\d])[\\s/]*)';
const ASKING =
  '(?:(?:xin )?cho (?:em |e |toi |minh )?(?:xin )?(?:hoi|biet)|xin(?: duoc)? hoi|muon hoi|can hoi|(?:em|e|toi|minh|xin|thi) hoi|hoi (?=(?:chut|ti|xiu|nhanh|ve|la|rang|them)(?![\\p{L}\\d]))|vui long cho (?:biet|hoi)|lam on cho (?:biet|hoi)|giup (?:em|e|toi|minh)(?: voi)?)(?: (?:em|e|toi|minh|chut|ti|xiu|it|nhanh|them|mot|1|cau|voi|la|rang|ve|viec|chuyen))*';
/** Courtesy counts where it ends like courtesy: with "cho hỏi", with "ơi" or "ạ", with a comma; a plain greeting needs nothing behind it. */
const OPENING = new RegExp(
  `^(?:${COURTESY}*(?:${ASKING}|oi|ah?|(?<=[a-z][\\s/]*)(?=[,.!:;]))(?![\\p{L}\\d])[\\s,.!:;-]*|(?:da|vang|alo|hello|hi|xin chao|kinh chao)(?![\\p{L}\\d])[\\s,.!:;-]*)+`,
  'u',
);
const CLOSING =
  /[\s,.!]*(?:(?<![\p{L}\d])(?:a|ah|vay a|vay e|vay em|vay anh|vay chi|nhi|nhe|nha|voi a|voi|the a|em cam on|e cam on|cam on|xin cam on|tks|thanks|anh chi|ad|ad oi|bot oi|em oi|anh oi|chi oi|moi nguoi)[\s,.!?]*)+$/u;

/** The question without the courtesy around it: "Dạ em chào anh chị ạ, cho em hỏi chút là hạn nộp ..." -> "hạn nộp ...". Any text stays one. */
export function withoutPadding(text: string): string {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = foldEach(typed);
  const start = OPENING.exec(folded)?.[0].length ?? 0;
  const closing = CLOSING.exec(folded.slice(start));
  const end = closing ? start + closing.index : typed.length;
  const bare = typed.slice(start, end).trim();
  return /[\p{L}\d].*[\p{L}\d]/u.test(bare) ? bare : typed;
}

/** Folded letter by letter, so that places in it are places in the text; hội and kẻ stay apart from hỏi and ke. */
function foldEach(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const folded = /[ộẹẻẽ]/u.test(text[at]!) ? text[at]! : fold(text[at]!);
    return folded.length === 1 ? folded : ' ';
  }).join('');
}
