import { z } from 'zod';
import { withoutPeople } from '../without-people.ts';

/**
 * Why a call of the Bot API did not succeed. It holds nothing of the payload and no address (telegraf's own errors carry what
 * people wrote, and the token within the URL), so it may be logged and stored. That is why it has no `cause`.
 */
export class ApiFailed extends Error {
  override readonly name = 'ApiFailed';
  /** Telegram's `error_code`; null when no answer of Telegram's came. */
  readonly code: number | null;
  readonly retryAfterMs: number | null;
  /** The id of the supergroup that a group has become. */
  readonly movedTo: string | null;
  /** False when the call certainly had no effect. */
  readonly mayHaveArrived: boolean;

  constructor(method: string, facts: Facts) {
    super(`${method}: ${facts.code === null ? '' : `${facts.code} `}${facts.description}`);
    this.code = facts.code;
    this.retryAfterMs = facts.retryAfterMs;
    this.movedTo = facts.movedTo;
    this.mayHaveArrived = facts.mayHaveArrived;
  }
}

interface Facts {
  readonly code: number | null;
  readonly description: string;
  readonly retryAfterMs: number | null;
  readonly movedTo: string | null;
  readonly mayHaveArrived: boolean;
}

/** The answer in a `TelegramError`: https://core.telegram.org/bots/api#making-requests */
const Answered = z.object({
  response: z.object({
    error_code: z.int(),
    description: z.string().catch(''),
    parameters: z
      .object({
        retry_after: z.number().nonnegative().optional().catch(undefined),
        migrate_to_chat_id: z.int().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
});

/** What node-fetch throws: `code` names a system error, `type` its own; Node's own `fetch` hides the code in its cause. */
const Thrown = z.object({
  name: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});

/** The connection was not even made. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']);

/** Reads whatever telegraf threw at `method`; pure. */
export function readFailure(method: string, error: unknown): ApiFailed {
  const answered = Answered.safeParse(error);
  if (answered.success) {
    const { error_code: code, description, parameters } = answered.data.response;
    return new ApiFailed(method, {
      code,
      description: withoutPeople(description),
      retryAfterMs: parameters?.retry_after === undefined ? null : parameters.retry_after * 1_000,
      movedTo: parameters?.migrate_to_chat_id === undefined ? null : String(parameters.migrate_to_chat_id),
      mayHaveArrived: code >= 500,
    });
  }
  const thrown = Thrown.safeParse(error).data;
  const description =
    thrown?.name === 'AbortError'
      ? 'no answer in time'
      : (thrown?.code ?? thrown?.type ?? thrown?.cause?.code ?? 'unreadable answer');
  return unanswered(method, description, !NEVER_SENT.has(description));
}

/** An answer whose status is all it says. */
export function answeredWith(method: string, code: number): ApiFailed {
  const description = 'no more is said';
  return new ApiFailed(method, { code, description, retryAfterMs: null, movedTo: null, mayHaveArrived: code >= 500 });
}

/** An answer came, but it says nothing we understand (a proxy's page, say). */
export function unreadable(method: string): ApiFailed {
  return unanswered(method, 'unreadable answer', true);
}

/** True when Telegram does not know the bot: the token is wrong, revoked, or the address leads elsewhere. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof ApiFailed && (error.code === 401 || error.code === 404);
}

function unanswered(method: string, description: string, mayHaveArrived: boolean): ApiFailed {
  return new ApiFailed(method, { code: null, description, retryAfterMs: null, movedTo: null, mayHaveArrived });
}
