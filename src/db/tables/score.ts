export interface ScoreTables {
  score_answer: ScoreAnswerTable;
}

/** What somebody said for a unit's score, from a reporting period on until a later one says otherwise. */
export interface ScoreAnswerTable {
  don_vi: string;
  period: string;
  /** The table by which it is asked. */
  bang: string;
  /** A `questionId`; `minh-chung:3.1` for what proves a criterion. */
  question: string;
  /** As JSON; null takes back what an earlier period said. */
  value: string;
  /** Code of the person; null once they have had their data erased. */
  answered_by: string | null;
  answered_at: string;
}
