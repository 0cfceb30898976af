import type { z } from 'zod';
import { type LOG_LEVELS, Variables } from './config-variables.ts';
import { isLoopback } from './lib/loopback.ts';
import { OperatorError } from './lib/operator-error.ts';
import { DEFAULT_REMINDER_SETTINGS, type ReminderSettings } from './reminders/reminder-settings.ts';
import type { ReportSettings } from './reports/report-settings.ts';

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
/**
 * Reads the settings out of environment variables; an empty variable counts as not set.
 * Throws `ConfigInvalid` with every problem at once, each naming its variable and the mend.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = Variables.safeParse(set);
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
      isOn: e.REMINDERS === 'on',
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
function llmOf(e: z.infer<typeof Variables>): LlmConfig | null {
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
