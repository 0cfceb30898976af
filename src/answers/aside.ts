import { type Day, writeDay } from '../lib/vn-time.ts';
import type { Answer } from './answer.ts';
import { askAboutWord } from './ask-back.ts';
import { readCalendarAsk } from './calendar/ask-calendar.ts';
import { readCriteriaAsk } from './criteria/ask-criteria.ts';
import { CAN } from './floor.ts';
import { asksBand } from './prose/bands.ts';
import type { Question } from './question/read-question.ts';
import { contentWords } from './rank/content-words.ts';
import { isSmallTalk } from './small-talk.ts';

type Aside = Extract<Answer, { kind: 'not-found' | 'ask-back' }>;

const CLOCK =
  /^(?:(?:hom nay|bay gio|hien tai|hien gio|gio|the|vay) )*(?:la )*(?:(?:ngay|thu) (?:may|bao nhieu|nao|gi)|may gio)(?: (?:roi|vay|nhi|the))*$/;
const DATE = /\bngay\b|\bthu\b/;
/** Asks about a whole without another word of the matter: "tổng điểm tối đa là bao nhiêu". */
const OF_THE_WHOLE = /\b(?:tong|loai|toi da|thang diem|thanh phan)\b/;
const NEGATIVE = /(?:^|[\s(:])(?:[-−–]|âm )(\d[\d.,]*)(?=\s*[\p{L}%])/u;

/**
 * The reply to what is typed without anything in it that a document could answer: a word alone, the time of day, a number of things
 * below nought. It never has a source. Null for a question.
 */
export function asideFor(question: Question, today: Day): Aside | null {
  const talk = isSmallTalk(question.text);
  if (talk !== null) return outside(talk === 'complaint' ? SORRY : CAN);
  if (CLOCK.test(question.plain)) {
    return outside(DATE.test(question.plain) ? `Hôm nay là ngày ${writeDay(today)}. ${CAN}` : CAN);
  }
  const negative = NEGATIVE.exec(question.text.normalize('NFC'))?.[1];
  if (negative !== undefined && question.count?.written === negative)
    return outside(`Số lượng không thể là số âm. Anh/chị gõ lại câu hỏi với số từ 0 trở lên ạ.`);
  return askAboutWord(question) ?? (asksNothing(question) ? outside(UNCLEAR) : null);
}

const SORRY = 'Tôi xin lỗi vì đã trả lời chưa đúng ý. Anh/chị vui lòng hỏi lại cụ thể hơn ạ.';
const UNCLEAR =
  'Tôi chưa rõ anh/chị muốn hỏi gì. Anh/chị gõ thêm vài chữ ạ, ví dụ “hạn nộp báo cáo quý 3”, “tiêu chí 3.1 mấy điểm” hoặc “820 điểm xếp loại gì”.';

function asksNothing(question: Question): boolean {
  const { criterion, document, periods, time, plain, kind } = question;
  const namesSomething =
    criterion !== null || document !== null || periods.length > 0 || time.month !== null || time.day !== null;
  if (namesSomething || kind === 'compare-years' || OF_THE_WHOLE.test(plain) || asksBand(question)) return false;
  if (readCalendarAsk(question) !== null || readCriteriaAsk(question) !== null) return false;
  const isOneSyllable = /^[a-z]+$/.test(plain);
  return (contentWords(question).length === 0 || isOneSyllable) && !/\btieu chi\b.*\d{4}/.test(plain);
}

function outside(text: string): Aside {
  return { kind: 'not-found', about: 'out-of-scope', text, citations: [] };
}
