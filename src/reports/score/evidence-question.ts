const BEFORE = 'minh-chung:';

/** The question under which what proves a line is kept, beside the questions of the table. */
export function evidenceQuestion(code: string): string {
  return `${BEFORE}${code}`;
}

/** The line that such a question is about; null for one of the table. */
export function lineOfEvidence(question: string): string | null {
  return question.startsWith(BEFORE) ? question.slice(BEFORE.length) : null;
}
