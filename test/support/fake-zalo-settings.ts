/** How the fake behaves where the real service is not known for certain; the first value of each is the default. */
export interface FakeZaloSettings {
  readonly token: string;
  readonly botName: string;
  /** Failures come with HTTP 200, or with the HTTP status of their code. */
  readonly errors: 'in-body' | 'in-status';
  /** What `getWebhookInfo` answers when there is none. */
  readonly noWebhook: '404' | 'empty-url';
  readonly pushBody: 'bare' | 'wrapped';
  readonly photoField: 'photo_url' | 'photo';
  /** An update that was read is gone, or is given again and again. */
  readonly reading: 'consume' | 'replay';
  /** What is written while nobody polls waits, or is lost (which is what is said of the real one). */
  readonly offline: 'queue' | 'drop';
  readonly resultShape: 'object' | 'array';
  /** The call that `setWebhook` makes to the address. */
  readonly probe: 'with-secret' | 'without-secret' | 'empty-body' | 'none';
  /** How often a delivery that was not answered with 2xx is tried again. */
  readonly redeliver: { readonly times: number; readonly afterMs: number };
  readonly latencyMs: number;
  /** Messages that can be sent before 429; null for no end. */
  readonly quota: number | null;
  /** Calls of `setWebhook` and `testWebhook` before 426; null for no end. */
  readonly webhookCalls: number | null;
  /** Only https addresses, none of this machine. */
  readonly httpsOnly: boolean;
  readonly groups: 'mention-only' | 'all';
  /** What a send to a chat that never wrote, or that blocked the bot, comes to. */
  readonly unknownChat: 404 | 400;
  /** A poll of 25 s is held for 25 s times this. */
  readonly timeScale: number;
}

export const DEFAULTS: FakeZaloSettings = {
  token: '2047711930028846513:fake-Zalo-Secret',
  botName: 'Bot Thi Đua',
  errors: 'in-body',
  noWebhook: '404',
  pushBody: 'bare',
  photoField: 'photo_url',
  reading: 'consume',
  offline: 'queue',
  resultShape: 'object',
  probe: 'with-secret',
  redeliver: { times: 0, afterMs: 20 },
  latencyMs: 0,
  quota: null,
  webhookCalls: null,
  httpsOnly: false,
  groups: 'mention-only',
  unknownChat: 404,
  timeScale: 1,
};

/**
 * What befalls a call: a failure with this code; a gateway's HTML page or nothing instead of an answer; a call that is never
 * answered; a connection that is cut before, or after, the service did what was asked.
 */
export type FakeZaloFault =
  | { readonly code: number; readonly description?: string; readonly spelling?: 'error_code' | 'errorCode' }
  | 'html'
  | 'empty'
  | 'hang'
  | 'cut-before'
  | 'cut-after';
