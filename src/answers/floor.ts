import type { Answer } from './answer.ts';
import type { Outside } from './scope.ts';
import { nameDocument, type Source, toCitation, writePlace } from './source-line.ts';

/** Below this share of the words asked for, a passage is about something else. Set on the golden questions (`test/golden`). */
export const FLOOR = 0.4;

/** What this assistant is for, told where it can't answer. */
export const CAN =
  'Tôi chỉ trả lời về tiêu chí chấm điểm, thời hạn và quy định thi đua, khen thưởng, theo các văn bản đang có.';

type NotFound = Extract<Answer, { kind: 'not-found' }>;

/** Nothing fits: how much was searched, and what comes nearest, so that the question can be put better. */
export function nothingFits(documents: number, nearest: Source | null): NotFound {
  const searched =
    documents === 0 ? 'Chưa có văn bản nào được nạp để tra cứu.' : `Chưa tìm thấy trong ${documents} văn bản đang có.`;
  if (nearest === null) return { kind: 'not-found', about: 'nothing-fits', text: searched, citations: [] };
  const where = [nameDocument(nearest.vanBan), writePlace(nearest.passage)].filter((part) => part !== '').join(', ');
  return {
    kind: 'not-found',
    about: 'nothing-fits',
    text: `${searched} Gần nhất là ${where}.`,
    citations: [toCitation(nearest)],
  };
}

/** The documents say themselves that they do not know; what they say is quoted. */
export function knownUnknown(documents: number, source: Source, sentence: string): NotFound {
  const where = [nameDocument(source.vanBan), writePlace(source.passage)].filter((part) => part !== '').join(', ');
  return {
    kind: 'not-found',
    about: 'nothing-fits',
    text: `Chưa tìm thấy trong ${documents} văn bản đang có. ${where} ghi: “${sentence}”`,
    citations: [toCitation(source)],
  };
}

/** Not a question for the documents: says so, and what is. */
export function outOfScope(outside: Outside): NotFound {
  switch (outside) {
    case 'elsewhere':
      return {
        kind: 'not-found',
        about: 'out-of-scope',
        text: `Câu này nằm ngoài phần việc của tôi. ${CAN}`,
        citations: [],
      };
    case 'standings':
      return {
        kind: 'not-found',
        about: 'nothing-fits',
        text: 'Chưa tìm thấy: các văn bản không có điểm, thứ hạng hay tình hình nộp báo cáo của từng đơn vị, và tôi không dự đoán kết quả.',
        citations: [],
      };
    case 'private':
      return {
        kind: 'not-found',
        about: 'nothing-fits',
        text: 'Chưa tìm thấy: các văn bản đang có không nêu thông tin này (số điện thoại, số tài khoản, mức lương).',
        citations: [],
      };
  }
}
