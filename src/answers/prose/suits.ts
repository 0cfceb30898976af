import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';

const DATE = /\d{1,2}\/\d{1,2}|\bngay \d|\bthang \d|\bnam 20\d\d/;
const POINTS = /\d diem\b/;

/** Whether a text is of the sort a question asks for: 1 yes, -1 no, 0 when the sort says nothing. */
export function suits(question: Question, text: string): number {
  const words = plain(text);
  switch (question.kind) {
    case 'when':
      if (/\bmay gio\b/.test(question.plain))
        return /\bluc \d+ gio\b/.test(words) ? 1 : /\d gio\b/.test(words) ? 0.3 : -1;
      return DATE.test(words) || /\d (?:ngay|thang|gio|nam)\b/.test(words) ? 1 : -1;
    case 'points':
    case 'points-for':
    case 'how-scored':
      return (POINTS.test(words) ? 1 : -1) - (/\btru \d/.test(words) ? 0.5 : 0);
    case 'penalty':
      return POINTS.test(words) && /\btru\b/.test(words) ? 1 : -1;
    case 'bonus':
      return POINTS.test(words) && /\b(?:cong|thuong)\b/.test(words) ? 1 : -1;
    case 'evidence':
      return /\bminh chung\b/.test(words) ? 0.5 : -0.5;
    case 'what-is':
      return /^(?:- )?\S.{0,80}? (?:la|gom|viet tat la) /.test(words) || /\bviet tat\b/.test(words) ? 0.5 : 0;
    case 'who':
      return /\b(?:do|gui|lanh dao|cum truong|cum pho|hoi dong|chuyen vien|van phong|lien hiep hoi)\b/.test(words)
        ? 0.4
        : -0.4;
    case 'how-many':
      return /\d/.test(words) ? 0.6 : -0.6;
    case 'yes-no':
      return /\b(?:khong|duoc|phai|chi|van|het)\b/.test(words) ? 0.3 : 0;
    case 'list':
    case 'compare-years':
    case 'unknown':
      return 0;
  }
}
