const CHATS = 50;

/** A message of the private chat of one of fifty people, as Telegram sends it; another `n` is another message. */
export function textUpdate(n: number) {
  const id = 1_000 + (n % CHATS);
  return {
    update_id: 700_000_000 + n,
    message: {
      message_id: n,
      date: 1_789_349_400,
      from: { id, is_bot: false, first_name: 'Yến', last_name: 'Đỗ Thị', language_code: 'vi' },
      chat: { id, type: 'private' as const, first_name: 'Yến', last_name: 'Đỗ Thị' },
      text: 'Hạn nộp báo cáo quý 3 của cụm mình là ngày nào vậy ạ?',
    },
  };
}

/** Everybody who writes in these updates. */
export const SENDERS = Array.from({ length: CHATS }, (_, n) => String(1_000 + n));

export const BOT = { id: 7_654_321, is_bot: true as const, first_name: 'Trợ lý', username: 'TroLyThiDuaBot' };
