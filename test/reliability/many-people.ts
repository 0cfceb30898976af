import type { ChannelName } from '../../src/conversation/message.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { putPerson, putTerm } from '../../src/people/people-store.ts';
import { letIn } from '../support/union.ts';

const OPEN = { from: '2024-01-01', to: null };

/** So many members of staff of Lâm Đồng, with accounts `1`, `2`, … on a channel. */
export async function addStaff(db: Db, channel: ChannelName, count: number, at: Date): Promise<readonly string[]> {
  const chats = Array.from({ length: count }, (_, n) => String(1_001 + n));
  await transact(db, async (tx) => {
    for (const chat of chats) {
      const person = `CV-${chat}`;
      await putPerson(tx, { code: person, name: `Nguyễn Văn ${chat}`, donVi: 'LHH-LAM-DONG', ...OPEN });
      await putTerm(tx, { person, role: 'chuyen-vien', scope: 'LHH-LAM-DONG', ...OPEN });
    }
  });
  for (const chat of chats) {
    await letIn(db, { channel, chatId: chat, senderId: chat }, `CV-${chat}`, { at, consents: true });
  }
  return chats;
}
