import { z } from 'zod';
import { isForbiddenHost } from './lib/forbidden-host.ts';
import { isLoopback } from './lib/loopback.ts';
import { DEFAULT_REMINDER_SETTINGS } from './reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from './reports/report-settings.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const token = z.string().regex(/^[^\s/]+$/, 'không được có khoảng trắng hay dấu "/"; hãy chép lại đúng mã đã được cấp');
const url = z
  .url({ protocol: /^https?$/, error: 'phải là một địa chỉ bắt đầu bằng https:// (hoặc http://)' })
  .transform((text) => text.replace(/\/+$/, ''));

const phrase = z.string().trim().max(200, 'không dài quá 200 ký tự');
const count = z.coerce
  .number('phải là một số từ 0 đến 1000000')
  .int('phải là một số nguyên từ 0 đến 1000000')
  .min(0, 'phải từ 0 đến 1000000')
  .max(1_000_000, 'phải từ 0 đến 1000000');

/** Every variable, its form and its default; an empty one counts as not set. */
export const Variables = z
  .object({
    TELEGRAM_BOT_TOKEN: token.optional(),
    TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
    ZALO_BOT_TOKEN: token.optional(),
    ZALO_API_ROOT: url.default('https://bot-api.zaloplatforms.com'),
    PUBLIC_URL: url
      .refine((text) => text.startsWith('https://') || isLoopback(new URL(text).hostname), {
        error: 'phải bắt đầu bằng https:// (Telegram và Zalo chỉ gửi đến địa chỉ https)',
      })
      .optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,256}$/, 'phải dài 8-256 ký tự, chỉ gồm chữ không dấu, số, "_" và "-"')
      .optional(),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: url
      .refine((text) => !isForbiddenHost(new URL(text).hostname), {
        error: 'là địa chỉ nội bộ của máy chủ, không phải của một mô hình ngôn ngữ; hãy đặt địa chỉ khác',
      })
      .optional(),
    OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
    OPENAI_EMBEDDING_MODEL: z.string().optional(),
    OPENAI_RUN_BY: phrase.optional(),
    OPENAI_DAILY_PER_PERSON: count.default(50),
    OPENAI_DAILY_TOTAL: count.default(2_000),
    OFFICE_NAME: phrase.default('Văn phòng Liên hiệp các Hội Khoa học và Kỹ thuật'),
    OFFICE_CONTACT: phrase.default('văn phòng Liên hiệp Hội'),
    REMINDERS: z.enum(['on', 'off'], 'phải là on hoặc off').default('off'),
    REMINDERS_PER_DAY: z.coerce
      .number('phải là số tin, từ 1 đến 50')
      .int('phải là một số nguyên, từ 1 đến 50')
      .min(1, 'phải từ 1 đến 50')
      .max(50, 'phải từ 1 đến 50')
      .default(DEFAULT_REMINDER_SETTINGS.perDay),
    ZALO_MONTHLY_LIMIT: z.coerce
      .number('phải là số tin mỗi tháng, từ 1 trở lên')
      .int('phải là một số nguyên, từ 1 trở lên')
      .min(1, 'phải từ 1 trở lên')
      .default(3_000),
    KEEP_CHAT_DAYS: z.coerce
      .number('phải là số ngày, từ 1 đến 365')
      .int('phải là một số nguyên, từ 1 đến 365')
      .min(1, 'phải từ 1 đến 365 ngày')
      .max(365, 'phải từ 1 đến 365 ngày')
      .default(30),
    LIMIT_PER_MINUTE: z.coerce
      .number('phải là một số từ 0 đến 6000')
      .int('phải là một số nguyên từ 0 đến 6000')
      .min(0, 'phải từ 0 đến 6000')
      .max(6_000, 'phải từ 0 đến 6000')
      .default(30),
    REPORT_LOCK_DAYS: z.coerce
      .number('phải là số ngày, từ 0 đến 365')
      .int('phải là một số nguyên, từ 0 đến 365')
      .min(0, 'phải từ 0 đến 365 ngày')
      .max(365, 'phải từ 0 đến 365 ngày')
      .default(DEFAULT_REPORT_SETTINGS.lockDays),
    REPORT_WINDOWS: z
      .enum(['ngay-15', 'theo-lich'], 'phải là “ngay-15” (từ ngày 15 đến ngày 14) hoặc “theo-lich” (quý theo lịch)')
      .default(DEFAULT_REPORT_SETTINGS.windows),
    DATA_DIR: z.string().default('data'),
    STATE_DIR: z.string().default('var'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce
      .number('phải là một số từ 0 đến 65535')
      .int('phải là một số nguyên từ 0 đến 65535')
      .min(0, 'phải từ 0 đến 65535')
      .max(65_535, 'phải từ 0 đến 65535')
      .default(3000),
    LOG_LEVEL: z.enum(LOG_LEVELS, `phải là một trong: ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .refine((env) => !env.PUBLIC_URL || env.WEBHOOK_SECRET, {
    path: ['WEBHOOK_SECRET'],
    error: 'phải có khi đã đặt PUBLIC_URL; hãy đặt một chuỗi ngẫu nhiên dài 8-256 ký tự',
    when: () => true,
  });
