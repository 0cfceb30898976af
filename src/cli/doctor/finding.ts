/** One line of the report; `text` is Vietnamese and says what to do when something is wrong. */
export interface Finding {
  readonly part: string;
  readonly state: 'good' | 'off' | 'warning' | 'broken';
  readonly text: string;
}
