import { z } from 'zod';
import { isForbiddenHost } from './lib/forbidden-host.ts';
import { isLoopback } from './lib/loopback.ts';
import { OperatorError } from './lib/operator-error.ts';
import { DEFAULT_REMINDER_SETTINGS, type ReminderSettings } from './reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS, type ReportSettings } from './reports/report-settings.ts';

/** Everything the environment decides, by subsystem; an optional part that is not configured is null. */
export interface Config {
  readonly telegram: ChannelConfig | null;
  readonly zalo: ChannelConfig | null;
  /** Set: channels push to us at `<publicUrl>/webhook/<channel>`; null: we poll. */
  readonly webhook: { readonly publicUrl: string; readonly secret: string } | null;
  readonly llm: LlmConfig | null;
  /** Who runs the bot and answers for what it keeps, as people are told. */
  readonly office: { readonly name: string; readonly contact: string };
  /** Days for which what people write, and what is answered, is kept. */
  readonly keepChatDays: number;
  /** Messages a person may send a minute; 0: as many as they like. */
  readonly limitPerMinute: number;
  readonly reports: ReportSettings;
  readonly reminders: ReminderSettings;
  readonly http: { readonly host: string; readonly port: number };
  readonly dataDir: string;
  readonly stateDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface ChannelConfig {
  readonly token: string;
  readonly apiRoot: string;
}

export interface LlmConfig {
  readonly apiKey: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly embeddingModel: string | null;
  /** Who runs the model, as people are told: `OpenAI (api.openai.com)`. */
  readonly runBy: string;
  /** Questions to the model a day. */
  readonly daily: { readonly perPerson: number; readonly total: number };
}

const OPENAI_URL = 'https://api.openai.com/v1';
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

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

const Environment = z
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

/**
 * Reads the settings out of environment variables; an empty variable counts as not set.
 * Throws `ConfigInvalid` with every problem at once, each naming its variable and the mend.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigInvalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const e = parsed.data;
  return {
    telegram: e.TELEGRAM_BOT_TOKEN ? { token: e.TELEGRAM_BOT_TOKEN, apiRoot: e.TELEGRAM_API_ROOT } : null,
    zalo: e.ZALO_BOT_TOKEN ? { token: e.ZALO_BOT_TOKEN, apiRoot: e.ZALO_API_ROOT } : null,
    webhook: e.PUBLIC_URL && e.WEBHOOK_SECRET ? { publicUrl: e.PUBLIC_URL, secret: e.WEBHOOK_SECRET } : null,
    llm: llmOf(e),
    office: { name: e.OFFICE_NAME, contact: e.OFFICE_CONTACT },
    keepChatDays: e.KEEP_CHAT_DAYS,
    limitPerMinute: e.LIMIT_PER_MINUTE,
    reports: { lockDays: e.REPORT_LOCK_DAYS, windows: e.REPORT_WINDOWS },
    reminders: {
      ...DEFAULT_REMINDER_SETTINGS,
      perDay: e.REMINDERS_PER_DAY,
      monthly: { zalo: e.ZALO_MONTHLY_LIMIT },
    },
    http: { host: e.HOST, port: e.PORT },
    dataDir: e.DATA_DIR,
    stateDir: e.STATE_DIR,
    logLevel: e.LOG_LEVEL,
  };
}

/** Null without a key or an address: then no model is ever asked. */
function llmOf(e: z.infer<typeof Environment>): LlmConfig | null {
  if (e.OPENAI_API_KEY === undefined && e.OPENAI_BASE_URL === undefined) return null;
  const baseUrl = e.OPENAI_BASE_URL ?? OPENAI_URL;
  return {
    apiKey: e.OPENAI_API_KEY ?? null,
    baseUrl,
    model: e.OPENAI_MODEL,
    embeddingModel: e.OPENAI_EMBEDDING_MODEL ?? null,
    runBy: e.OPENAI_RUN_BY ?? runnerOf(new URL(baseUrl)),
    daily: { perPerson: e.OPENAI_DAILY_PER_PERSON, total: e.OPENAI_DAILY_TOTAL },
  };
}

function runnerOf({ hostname, origin }: URL): string {
  if (origin === new URL(OPENAI_URL).origin) return 'OpenAI (api.openai.com, ở nước ngoài)';
  return isLoopback(hostname) ? 'chính máy chủ này' : hostname;
}

/** The values that must never be read in a log. */
export function secretsOf(config: Config): readonly string[] {
  const found = [config.telegram?.token, config.zalo?.token, config.webhook?.secret, config.llm?.apiKey];
  return found.filter((secret) => secret !== undefined && secret !== null);
}

export class ConfigInvalid extends OperatorError {
  override readonly name = 'ConfigInvalid';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Cấu hình chưa đúng, chưa thể chạy:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}
