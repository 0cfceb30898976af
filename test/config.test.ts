import { describe, expect, it } from 'vitest';
import { ConfigInvalid, parseConfig, secretsOf } from '../src/config.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../src/reminders/reminder-settings.ts';

describe('the settings', () => {
  it('need nothing: without any variable the program runs as a local trial', () => {
    expect(parseConfig({})).toEqual({
      telegram: null,
      zalo: null,
      webhook: null,
      llm: null,
      office: {
        name: 'Văn phòng Liên hiệp các Hội Khoa học và Kỹ thuật',
        contact: 'văn phòng Liên hiệp Hội',
      },
      keepChatDays: 30,
      limitPerMinute: 30,
      reports: { lockDays: 30, windows: 'ngay-15' },
      reminders: DEFAULT_REMINDER_SETTINGS,
      http: { host: '127.0.0.1', port: 3000 },
      dataDir: 'data',
      stateDir: 'var',
      logLevel: 'info',
    });
  });

  it('take an empty variable as one that is not set', () => {
    expect(parseConfig({ TELEGRAM_BOT_TOKEN: '', PORT: ' ', PUBLIC_URL: '' })).toEqual(parseConfig({}));
  });

  it.each(['0', '400', '1,5', 'một tháng'])('refuse to keep messages for "%s" days', (KEEP_CHAT_DAYS) => {
    expect(problemsOf({ KEEP_CHAT_DAYS })).toEqual([expect.stringContaining('KEEP_CHAT_DAYS: phải')]);
  });

  it('say for how long late reports are taken and where periods begin', () => {
    expect(parseConfig({ REPORT_LOCK_DAYS: '0', REPORT_WINDOWS: 'theo-lich' }).reports).toEqual({
      lockDays: 0,
      windows: 'theo-lich',
    });
    expect(problemsOf({ REPORT_LOCK_DAYS: '-1', REPORT_WINDOWS: 'quý' })).toEqual([
      expect.stringContaining('REPORT_LOCK_DAYS: phải từ 0 đến 365 ngày'),
      expect.stringContaining('REPORT_WINDOWS: phải là “ngay-15”'),
    ]);
  });

  it('know where each channel is reached', () => {
    const config = parseConfig({
      TELEGRAM_BOT_TOKEN: '1:abc',
      ZALO_BOT_TOKEN: '2:def',
      ZALO_API_ROOT: 'http://127.0.0.1:9/',
    });
    expect(config.telegram).toEqual({ token: '1:abc', apiRoot: 'https://api.telegram.org' });
    expect(config.zalo).toEqual({ token: '2:def', apiRoot: 'http://127.0.0.1:9' });
  });

  it('name every wrong variable and its mend at once', () => {
    const wrong = {
      PORT: 'ba nghìn',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'http://bot.example.vn',
      TELEGRAM_BOT_TOKEN: '12 3:abc',
      ZALO_API_ROOT: 'zalo',
    };
    const problems = problemsOf(wrong);
    expect(new Set(problems.map((line) => line.split(':')[0]))).toEqual(
      new Set(['LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'TELEGRAM_BOT_TOKEN', 'WEBHOOK_SECRET', 'ZALO_API_ROOT']),
    );
    expect(problems.find((line) => line.startsWith('PORT'))).toContain('từ 0 đến 65535');
  });

  it.each(['short', 'có dấu cách và dấu', 'x'.repeat(257)])('refuse %j as a webhook secret', (secret) => {
    expect(problemsOf({ PUBLIC_URL: 'https://bot.example.vn', WEBHOOK_SECRET: secret })).toHaveLength(1);
  });

  it('know who runs the model, and where it never is', () => {
    const runBy = (env: Record<string, string>): string | undefined => parseConfig(env).llm?.runBy;
    expect(parseConfig({ OPENAI_MODEL: 'x' }).llm).toBeNull();
    expect(runBy({ OPENAI_API_KEY: 'sk-1' })).toBe('OpenAI (api.openai.com, ở nước ngoài)');
    expect(runBy({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toBe('chính máy chủ này');
    expect(runBy({ OPENAI_BASE_URL: 'https://llm.example.vn/v1' })).toBe('llm.example.vn');
    expect(runBy({ OPENAI_BASE_URL: 'https://llm.example.vn/v1', OPENAI_RUN_BY: 'Sở KH&CN' })).toBe('Sở KH&CN');
    expect(problemsOf({ OPENAI_BASE_URL: 'http://169.254.169.254/v1', OPENAI_DAILY_TOTAL: '-1' })).toEqual([
      expect.stringContaining('OPENAI_BASE_URL: là địa chỉ nội bộ'),
      expect.stringContaining('OPENAI_DAILY_TOTAL: phải từ 0'),
    ]);
  });

  it('list what must never be logged', () => {
    const config = parseConfig({ TELEGRAM_BOT_TOKEN: '1:abc', OPENAI_API_KEY: 'sk-1' });
    expect(secretsOf(config)).toEqual(['1:abc', 'sk-1']);
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems;
    throw error;
  }
  return [];
}
