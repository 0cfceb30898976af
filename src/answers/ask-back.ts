import { asksHead, asksMembers } from './cum/asks-cum.ts';
import { plain } from './question/plain.ts';
import { PERIOD_NAMES, periodsIn } from './question/period.ts';
import type { Question } from './question/read-question.ts';
import type { Answer } from './answer.ts';
import type { Candidate } from './rank/candidate.ts';

type AskBack = Extract<Answer, { kind: 'ask-back' }>;

const MOST_CHOICES = 5;
const SYSTEMS = [
  { label: 'Cụm thi đua của Liên hiệp Hội Việt Nam', of: 'cụm thi đua của Liên hiệp Hội Việt Nam' },
  { label: 'Cụm, khối thi đua của tỉnh', of: 'cụm, khối thi đua của tỉnh' },
  { label: 'Cụm thi đua do Mặt trận Tổ quốc tổ chức', of: 'cụm thi đua do Mặt trận Tổ quốc tổ chức' },
] as const;

const WHICH_CUM = /\bcum\b/;
const KNOWN_CUM =
  /\bcum (?:so )?\d|\bkhoi\b|\b(?:lhhvn|lien hiep hoi viet nam|vusta|lhh viet nam|mat tran|mttq|cua tinh|trung uong)\b/;
const CALENDAR =
  /\blich (?:hoat dong |cong tac |lam viec )?(?:cua |trong )?(?:cum|nam|chung)?\b.*\b(?:the nao|nhu the nao|ra sao|sao|gi|khong|xem)\b|^lich(?: cong tac)?(?: cum)?$/;

/** The one short question back when the cluster system, or the time of a calendar, is missing and changes the answer. */
export function askWhichCum(question: Question): AskBack | null {
  if (!WHICH_CUM.test(question.plain) || CALENDAR.test(question.plain) || KNOWN_CUM.test(question.plain)) return null;
  const isHead = asksHead(question.plain);
  // Who leads in a year that is named is known or it is not, whatever the system.
  if (isHead ? question.time.year !== null : !asksMembers(question.plain)) return null;
  return {
    kind: 'ask-back',
    text: 'Anh/chị hỏi về cụm nào ạ? Một đơn vị có thể thuộc cả ba hệ thống; nếu biết số cụm, anh/chị gõ luôn (ví dụ “cụm 8”).',
    choices: SYSTEMS.map(({ label, of }) => ({
      label,
      question: isHead
        ? `Cụm trưởng ${of} là đơn vị nào?`
        : `${of.charAt(0).toUpperCase()}${of.slice(1)} gồm những đơn vị nào?`,
    })),
  };
}

/** "Lịch của cụm thế nào" is a year's worth of dates: which time is asked for. */
export function askWhichTime(question: Question, today: string): AskBack | null {
  if (
    !CALENDAR.test(question.plain) ||
    question.time.year !== null ||
    question.time.month !== null ||
    question.periods.length > 0
  )
    return null;
  const [year, month] = today.split('-').map(Number) as [number, number];
  const months = [0, 1, 2, 3].map((ahead) => ({
    month: ((month - 1 + ahead) % 12) + 1,
    year: month + ahead > 12 ? year + 1 : year,
  }));
  return {
    kind: 'ask-back',
    text: 'Anh/chị muốn xem lịch của tháng nào ạ?',
    choices: months.map((at) => ({
      label: `Tháng ${at.month}/${at.year}`,
      question: `Tháng ${at.month} năm ${at.year} có những mốc nào?`,
    })),
  };
}

const WORDS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [
    /^(?:bao cao|cac bao cao|ve bao cao)$/,
    'Anh/chị muốn hỏi gì về báo cáo ạ?',
    ['Hạn nộp báo cáo', 'Nộp báo cáo chậm bị trừ mấy điểm', 'Báo cáo gửi cho ai'],
  ],
  [
    /^(?:han|thoi han|han nop|han chot|bao gio|khi nao)$/,
    'Anh/chị muốn hỏi hạn của việc gì ạ?',
    ['Hạn nộp báo cáo', 'Hạn nộp bảng tự chấm điểm', 'Hạn đăng ký thi đua'],
  ],
];

/** A word of the field alone asks nothing yet: what is most often asked with it are the choices. */
export function askAboutWord({ plain: typed }: Question): AskBack | null {
  const asked = WORDS.find(([word]) => word.test(typed));
  if (asked === undefined) return null;
  const [, text, questions] = asked;
  return { kind: 'ask-back', text, choices: questions.map((label) => ({ label, question: `${label}?` })) };
}

/** "Hạn nộp báo cáo?" has as many answers as there are periods: the periods that the calendar knows are the choices. */
export function askWhichPeriod(question: Question, candidates: readonly Candidate[]): AskBack | null {
  const asksReport = /\b(?:nop|gui|han)\b.*\bbao cao\b|\bbao cao\b.*\b(?:nop|gui|han)\b/.test(question.plain);
  const isOther = /\b(?:thanh tich|tu cham|so ket|du thao|ho so|thang|sai|muon|cham)\b/.test(question.plain);
  if (question.kind !== 'when' || !asksReport || isOther || question.periods.length > 0 || question.time.month !== null)
    return null;
  const rows = candidates.filter(
    ({ row, validity }) => row !== null && validity.kind === 'in-force' && /^nop bao cao\b/.test(plain(row.name)),
  );
  const periods = [
    ...new Set(rows.map(({ row }) => periodsIn(plain(row!.name))[0]).filter((period) => period !== undefined)),
  ];
  if (periods.length < 2) return null;
  const year = question.time.year === null ? '' : ` ${question.time.year}`;
  const order = ['Q1', 'Q2', '6T', 'Q3', '9T', 'Q4', '6T2', 'NAM'];
  return {
    kind: 'ask-back',
    text: 'Anh/chị hỏi hạn nộp báo cáo kỳ nào ạ?',
    choices: periods
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .slice(0, MOST_CHOICES)
      .map((period) => ({
        label: `Báo cáo ${PERIOD_NAMES[period]}`,
        question: `Hạn nộp báo cáo ${PERIOD_NAMES[period]}${year} là ngày nào?`,
      })),
  };
}
