import { describe, expect, it } from 'vitest';
import { banner } from '../src/banner.ts';
import { parseConfig } from '../src/config.ts';
import type { ChannelName } from '../src/conversation/message.ts';

const none: ReadonlyMap<ChannelName, Error> = new Map();

describe('what the operator reads at the start', () => {
  it('names the address, what is off and why, and what is known', () => {
    const text = banner({
      config: parseConfig({}),
      port: 3000,
      isTrial: true,
      refused: none,
      joined: 5,
      documents: 12,
      passages: 431,
    });
    expect(text).toContain('bật, mở http://127.0.0.1:3000');
    expect(text).toContain('Telegram:  tắt (chưa có TELEGRAM_BOT_TOKEN)');
    expect(text).toContain('Zalo:      tắt (chưa có ZALO_BOT_TOKEN)');
    expect(text).toContain('Người dùng: 5 người');
    expect(text).toContain('12 văn bản, 431 đoạn');
  });

  it('says what is on, and why a channel could not be switched on', () => {
    const config = parseConfig({ TELEGRAM_BOT_TOKEN: '1:a', ZALO_BOT_TOKEN: '2:b' });
    const refused = new Map([['zalo' as const, new Error('mã không đúng, hãy lấy mã mới')]]);
    const text = banner({ config, port: 3000, isTrial: false, refused, joined: 1, documents: 1, passages: 2 });
    expect(text).toContain('Telegram:  bật, tự lấy tin');
    expect(text).toContain('Zalo:      không bật được: mã không đúng, hãy lấy mã mới');
    expect(text).toContain('tắt (đã có kênh thật)');
  });

  it('tells who listens on other addresses why there is no local chat', () => {
    const config = parseConfig({ HOST: '0.0.0.0' });
    const text = banner({ config, port: 80, isTrial: false, refused: none, joined: 0, documents: 0, passages: 0 });
    expect(text).toContain('chỉ bật khi HOST là 127.0.0.1');
    expect(text).toContain('hãy đặt văn bản vào data/documents');
    expect(text).toContain('chưa có ai; hãy nhập danh sách');
  });
});
