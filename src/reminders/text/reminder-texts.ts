/** What the bot says of its own accord about what is due. Days are named by their dates: a message may be read the next morning. */
export const REMINDER_TEXTS = {
  one: 'Kính nhắc anh/chị:',
  several: (count: number) => `Kính nhắc anh/chị ${count} việc:`,
  again: 'Như anh/chị đã hẹn, tôi xin nhắc lại:',
  nudge: (head: string) => `${head} nhờ tôi nhắc anh/chị:`,
  late: (day: string) => `Lời nhắc này lẽ ra gửi ngày ${day}, nay mới gửi được.`,
  lastInQuiet: (until: string) =>
    `Anh/chị đang để im lặng đến ${until}; đây là lời nhắc cuối trước hạn nên tôi vẫn gửi.`,

  climbOthers: (tried: string) => `Tôi đã nhắc ${tried} mà chưa thấy trả lời, mong anh/chị xem giúp:`,
  climbAbove: (unit: string, tried: string) => `${unit} chưa trả lời lời nhắc (đã nhắc ${tried}):`,
  tried: (name: string, days: string) => `${name} ngày ${days}`,

  stuck: (who: string, what: string, reason: string | null) =>
    reason === null
      ? `${who} báo đang vướng ${what}, chưa ghi lý do. Mong anh/chị hỏi và gỡ giúp.`
      : `${who} báo đang vướng ${what}:\n“${reason}”\n\nMong anh/chị gỡ giúp.`,
  notTheirsFor: (who: string, what: string) =>
    `${who} báo không phụ trách ${what}. Mong anh/chị giao lại cho đúng người.`,

  pageTitle: (cum: string, day: string) => `${cum}, sáng ngày ${day}:`,
  centreTitle: (day: string) => `Tình hình các cụm, sáng ngày ${day}:`,
  pageCount: (done: number, all: number) => `${done}/${all} đã nộp`,
  pageCountDone: (done: number, all: number) => `${done}/${all} đã xong`,
  missing: (names: string) => `chưa: ${names}`,
  notBegun: 'chưa mở',
  nobody: 'chưa có ai nhận được tin',
  lost: (who: string) =>
    `Tôi không còn nhắn được cho ${who}: người đó đã chặn hoặc xóa cuộc trò chuyện. Mong anh/chị nhắc người đó mở lại, hoặc giao việc cho người khác.`,
  monthWarning: (channel: string, sent: number, limit: number) =>
    `Tháng này trợ lý đã gửi ${sent}/${limit} tin qua ${channel}. Gần hết số tin, lời nhắc chưa gấp sẽ chờ hoặc đi qua kênh khác; lời nhắc cuối trước hạn vẫn gửi.`,
  asked: (times: number) => `hỏi ${times} lần`,
  extended: (day: string) => `được gia hạn đến ${day}`,
  askNudge: 'Tôi nhắc giúp các đơn vị chưa xong nhé?',
} as const;
