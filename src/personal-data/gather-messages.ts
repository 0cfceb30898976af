import type { ChannelName, Incoming, IncomingContent, Outgoing } from '../conversation/message.ts';
import type { Db } from '../db/tables.ts';
import type { KeptMessage } from './dossier.ts';
import { TRAIL } from './trail.ts';

/** Both sides of what was said with a person, oldest first; what was not sent yet is not there. */
export async function gatherMessages(db: Db, person: string): Promise<readonly KeptMessage[]> {
  const typed = await db
    .selectFrom('inbox')
    .select(['id', 'body', 'received_at'])
    .where('fleeting', '=', 0)
    .where(TRAIL.inbox(person))
    .orderBy('id')
    .execute();
  const said = await db
    .selectFrom('outbox')
    .select(['body', 'channel', 'person', 'dedupe', 'created_at', 'chat_id'])
    .where('fleeting', '=', 0)
    .where('state', '=', 'sent')
    .where(TRAIL.outbox(person))
    .orderBy('id')
    .execute();
  const groups = new Set<string>();
  const theirs = typed.map(({ body, received_at: at }): KeptMessage => {
    const { channel, chatId, chatKind, content } = JSON.parse(body) as Incoming;
    if (chatKind === 'group') groups.add(`${channel}/${chatId}`);
    return { at, channel, from: 'person', inGroup: chatKind === 'group', text: wordsOf(content) };
  });
  const ours = said.map((row): KeptMessage => ({
    at: row.created_at,
    channel: row.channel as ChannelName,
    from: 'bot',
    inGroup: groups.has(`${row.channel}/${row.chat_id}`),
    text: isAboutOthers(row) ? null : (JSON.parse(row.body) as Outgoing).text,
  }));
  return [...theirs, ...ours].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A notice that somebody else's message led to: it says what they asked or did. */
function isAboutOthers({
  person,
  dedupe,
}: {
  readonly person: string | null;
  readonly dedupe: string | null;
}): boolean {
  return person !== null && dedupe?.startsWith('turn/') === true;
}

function wordsOf(content: IncomingContent): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return `(bấm lựa chọn số ${content.number})`;
    case 'file':
      return `(tệp ${content.file.name ?? 'không tên'})${content.caption === null ? '' : ` ${content.caption}`}`;
    case 'other':
      return `(ảnh, nhãn dán hoặc ghi âm)${content.caption === null ? '' : ` ${content.caption}`}`;
  }
}
