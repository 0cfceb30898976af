import { sql, type RawBuilder } from 'kysely';

/**
 * Which rows of the mailbox are about a person: one answer for showing, exporting and erasing. Each is a condition over the table
 * it is named after.
 */
export const TRAIL = {
  /** What they wrote, in private and in groups. */
  inbox: (person: string): RawBuilder<boolean> =>
    sql`exists (select 1 from identity as mine
      where mine.person = ${person} and mine.channel = inbox.channel and mine.sender_id = inbox.sender_id)`,

  /** What was said to them: everything in their private chats, and the replies to what they wrote in groups. */
  outbox: (person: string): RawBuilder<boolean> =>
    sql`(exists (select 1 from identity as mine
        where mine.person = ${person} and mine.channel = outbox.channel and mine.chat_id = outbox.chat_id)
      or outbox.id in (${ledTo(person)} and led.channel = typed.channel and led.chat_id = typed.chat_id))`,

  /** The same, and what their messages led to elsewhere: the office was told who asks what. */
  outboxEverywhere: (person: string): RawBuilder<boolean> =>
    sql`(exists (select 1 from identity as mine
        where mine.person = ${person} and mine.channel = outbox.channel and mine.chat_id = outbox.chat_id)
      or outbox.person = ${person} or outbox.id in (${ledTo(person)}))`,

  /** Where conversations stand; in a group everybody has one of their own, `<group>/<sender>`. */
  conversation: (person: string): RawBuilder<boolean> =>
    sql`exists (select 1 from identity as mine
      where mine.person = ${person} and mine.channel = conversation.channel
        and (conversation.chat_id = mine.chat_id
          or substr(conversation.chat_id, -length(mine.sender_id) - 1) = '/' || mine.sender_id))`,

  /** The office reads in `asked_by` who asks, with the code at its end. */
  officeQuestion: (person: string): RawBuilder<boolean> =>
    sql`(exists (select 1 from identity as mine
        where mine.person = ${person} and mine.channel = office_question.channel and mine.chat_id = office_question.chat_id)
      or instr(office_question.asked_by, ${`, mã ${person})`}) > 0)`,
} as const;

/** Ids of the outgoing messages that turns on a person's messages promised: their `dedupe` begins with `turn/<inbox id>/`. */
function ledTo(person: string): RawBuilder<unknown> {
  return sql`select led.id from inbox as typed
    join identity as mine on mine.channel = typed.channel and mine.sender_id = typed.sender_id and mine.person = ${person}
    join outbox as led on led.dedupe > 'turn/' || typed.id || '/' and led.dedupe < 'turn/' || typed.id || '0'
    where true`;
}
