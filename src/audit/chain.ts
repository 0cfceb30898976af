/** What was done, by whom, to what and with which right. `detail` holds facts, never what somebody wrote. */
export interface AuditEntry {
  readonly at: string;
  /** Code of the person; `may-chu` for a command on the server, `tro-ly` for the bot itself. */
  readonly actor: string;
  readonly act: string;
  /** Code of whom or what it was done to; empty when it was nobody in particular. */
  readonly target: string;
  /** The role that gave the right; empty for what everybody may do; `tu-choi` for a right that was missing. */
  readonly byRight: string;
  readonly channel: string;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/** What is hashed for the row that follows the one with hash `before`: every field, in an order and a form of its own. */
export function linkText(before: string, id: number, entry: AuditEntry): string {
  const { at, actor, act, target, byRight, channel, detail } = entry;
  const facts = Object.keys(detail)
    .toSorted()
    .map((key) => [key, detail[key]]);
  return JSON.stringify([before, id, at, actor, act, target, byRight, channel, facts]);
}
