import { ChannelRefused } from '../channel.ts';

/** What only the operator can mend, each with what to do. */

export function tokenRefused(cause: unknown): ChannelRefused {
  return new ChannelRefused(
    'telegram',
    'Telegram không nhận mã trong TELEGRAM_BOT_TOKEN. Anh/chị hãy mở @BotFather trên Telegram, gửi lệnh /token, chọn bot, ' +
      'chép mã mới vào TELEGRAM_BOT_TOKEN (và xem lại TELEGRAM_API_ROOT nếu đã đặt) rồi khởi động lại.',
    { cause },
  );
}

export function urlRefused(cause: unknown): ChannelRefused {
  return new ChannelRefused(
    'telegram',
    'Telegram không nhận địa chỉ trong PUBLIC_URL. Địa chỉ này phải bắt đầu bằng https://, có tên miền và chứng chỉ hợp lệ, ' +
      'và dùng cổng 443, 80, 88 hoặc 8443. Anh/chị hãy sửa PUBLIC_URL rồi khởi động lại, hoặc bỏ PUBLIC_URL để trợ lý tự hỏi Telegram.',
    { cause },
  );
}
