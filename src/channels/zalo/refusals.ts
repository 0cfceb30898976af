import { ChannelRefused } from '../channel.ts';

/** What only the operator can mend, each with what to do. */

export function tokenRefused(cause: unknown): ChannelRefused {
  return new ChannelRefused(
    'zalo',
    'Zalo không nhận mã trong ZALO_BOT_TOKEN. Anh/chị hãy mở ứng dụng Zalo Bot Creator trên Zalo, chọn bot, chép lại mã bot vào ' +
      'ZALO_BOT_TOKEN (và xem lại ZALO_API_ROOT nếu đã đặt) rồi khởi động lại.',
    { cause },
  );
}

export function webhookOfOthers(host: string): ChannelRefused {
  return new ChannelRefused(
    'zalo',
    `Bot Zalo này đang gửi tin nhắn đến máy chủ khác (${host}), nên trợ lý không tự lấy tin được. Nếu máy chủ đó không còn dùng, ` +
      'anh/chị hãy gỡ webhook của bot rồi khởi động lại; nếu vẫn dùng, hãy tạo một bot khác cho trợ lý. ' +
      'Nếu đó chính là máy chủ này, hãy đặt PUBLIC_URL.',
  );
}

export function urlRefused(cause: unknown): ChannelRefused {
  return new ChannelRefused(
    'zalo',
    'Zalo không nhận địa chỉ trong PUBLIC_URL. Địa chỉ này phải bắt đầu bằng https://, có tên miền mà Internet truy cập được. ' +
      'Anh/chị hãy sửa PUBLIC_URL rồi khởi động lại, hoặc bỏ PUBLIC_URL để trợ lý tự hỏi Zalo.',
    { cause },
  );
}

export function quotaOfWebhookCalls(cause: unknown): ChannelRefused {
  return new ChannelRefused(
    'zalo',
    'Hôm nay Zalo không cho đổi địa chỉ nhận tin (webhook) thêm lần nào nữa. Anh/chị hãy khởi động lại vào ngày mai, ' +
      'hoặc bỏ PUBLIC_URL rồi khởi động lại để trợ lý tự hỏi Zalo.',
    { cause },
  );
}
