import type { ChannelState } from '../../channels/channel.ts';
import { inspectTelegram } from '../../channels/telegram/inspect-telegram.ts';
import { inspectZalo } from '../../channels/zalo/inspect-zalo.ts';
import type { ChannelConfig, Config } from '../../config.ts';
import type { Finding } from './finding.ts';

const CHANNELS: readonly {
  readonly name: string;
  readonly variable: string;
  readonly key: 'telegram' | 'zalo';
  readonly inspect: (config: ChannelConfig) => Promise<ChannelState>;
}[] = [
  { name: 'Telegram', variable: 'TELEGRAM_BOT_TOKEN', key: 'telegram', inspect: inspectTelegram },
  { name: 'Zalo', variable: 'ZALO_BOT_TOKEN', key: 'zalo', inspect: inspectZalo },
];

/** Asks each configured messenger who we are and where it sends messages to. */
export async function examineChannels(config: Config): Promise<readonly Finding[]> {
  const findings = CHANNELS.map(async ({ name, variable, key, inspect }): Promise<readonly Finding[]> => {
    const channel = config[key];
    if (channel === null) return [{ part: name, state: 'off', text: `tắt (chưa có ${variable})` }];
    const state = await inspect(channel);
    if (state.kind === 'unusable') return [{ part: name, state: 'broken', text: state.advice }];
    const wanted = config.webhook && `${config.webhook.publicUrl}/webhook/${key}`;
    return [
      { part: name, state: 'good', text: `mã bot dùng được, tên bot: ${state.botName}` },
      webhook(`${name}, cách nhận tin`, wanted, state.webhookUrl),
    ];
  });
  return (await Promise.all(findings)).flat();
}

function webhook(part: string, wanted: string | null, actual: string | null): Finding {
  if (wanted === actual)
    return { part, state: 'good', text: actual === null ? 'tự lấy tin (polling)' : `webhook ${actual}` };
  if (wanted === null) {
    return {
      part,
      state: 'warning',
      text: `đang đặt webhook ${actual} nhưng PUBLIC_URL để trống; khởi động lại trợ lý để chuyển, hoặc đặt lại PUBLIC_URL`,
    };
  }
  return {
    part,
    state: 'warning',
    text: `webhook ${actual === null ? 'chưa được đặt' : `đang là ${actual}`}, cần là ${wanted}; hãy khởi động lại trợ lý`,
  };
}
