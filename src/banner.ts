import type { Config } from './config.ts';
import type { ChannelName } from './conversation/message.ts';

/** A closed bot lets nobody in by itself. */
export const NOBODY =
  'chưa có ai; hãy nhập danh sách (lệnh import), rồi mời văn phòng trung ương: npm run -s cli -- invite --unit MÃ-ĐƠN-VỊ --role van-phong-trung-uong';

/** What the operator reads once the program is ready. */
export function banner(facts: {
  readonly config: Config;
  /** The port that was really taken. */
  readonly port: number;
  readonly isTrial: boolean;
  readonly refused: ReadonlyMap<ChannelName, Error>;
  /** How many people may use it. */
  readonly joined: number;
  readonly documents: number;
  readonly passages: number;
}): string {
  const { config, port, isTrial, joined, documents, passages } = facts;
  const host = config.http.host.includes(':') ? `[${config.http.host}]` : config.http.host;
  const address = `http://${host}:${port}`;
  return [
    'Trợ lý thi đua đã sẵn sàng.',
    `  Địa chỉ:   ${address}`,
    `  Trò chuyện thử trên trình duyệt: ${isTrial ? `bật, mở ${address}` : whyNoTrial(config)}`,
    `  Telegram:  ${channelLine(facts, 'telegram', 'TELEGRAM_BOT_TOKEN')}`,
    `  Zalo:      ${channelLine(facts, 'zalo', 'ZALO_BOT_TOKEN')}`,
    `  Người dùng: ${joined > 0 ? `${joined} người` : NOBODY}`,
    `  Văn bản:   ${documents} văn bản, ${passages} đoạn${documents === 0 ? ` (hãy đặt văn bản vào ${config.dataDir}/documents)` : ''}`,
  ].join('\n');
}

function whyNoTrial(config: Config): string {
  return config.telegram || config.zalo
    ? 'tắt (đã có kênh thật)'
    : `tắt (chỉ bật khi HOST là 127.0.0.1, hiện là ${config.http.host})`;
}

function channelLine(
  facts: { readonly config: Config; readonly refused: ReadonlyMap<ChannelName, Error> },
  name: 'telegram' | 'zalo',
  variable: string,
): string {
  const { config, refused } = facts;
  if (config[name] === null) return `tắt (chưa có ${variable})`;
  const why = refused.get(name);
  if (why) return `không bật được: ${why.message}`;
  return config.webhook ? `bật, nhận tin tại ${config.webhook.publicUrl}/webhook/${name}` : 'bật, tự lấy tin (polling)';
}
