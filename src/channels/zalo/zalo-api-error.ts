/**
 * What went wrong with a call, by what can be done about it.
 * `quota`: 429, too many messages: at once or in this month, the service does not say. `rateLimited`: too many webhook calls today. `server`: their trouble, or a gateway's.
 * `network`: no connection, or one that broke. `timeout`: no answer in time. `aborted`: we ended the call ourselves.
 */
export type ZaloFault =
  | 'badRequest'
  | 'auth'
  | 'notFound'
  | 'pollTimeout'
  | 'rateLimited'
  | 'quota'
  | 'server'
  | 'network'
  | 'timeout'
  | 'aborted';

export interface ZaloFailure {
  readonly kind: ZaloFault;
  readonly errorCode?: number;
  readonly httpStatus?: number;
  /** The service's own words, free of the token and of what they may quote; for logs, never for people. */
  readonly description?: string;
  /** True when the service may have done what was asked all the same. */
  readonly maybeDone: boolean;
}

/** A call of the Bot API that did not succeed. Neither the message nor the cause holds the token or the URL. */
export class ZaloApiError extends Error implements ZaloFailure {
  override readonly name = 'ZaloApiError';
  readonly method: string;
  readonly kind: ZaloFault;
  readonly errorCode?: number;
  readonly httpStatus?: number;
  readonly description?: string;
  readonly maybeDone: boolean;

  constructor(method: string, failure: ZaloFailure, options?: ErrorOptions) {
    super(inWords(method, failure), options);
    this.method = method;
    this.kind = failure.kind;
    this.maybeDone = failure.maybeDone;
    if (failure.errorCode !== undefined) this.errorCode = failure.errorCode;
    if (failure.httpStatus !== undefined) this.httpStatus = failure.httpStatus;
    if (failure.description !== undefined) this.description = failure.description;
  }
}

function inWords(method: string, { kind, errorCode, httpStatus, description }: ZaloFailure): string {
  const codes = [errorCode && `code ${errorCode}`, httpStatus && `HTTP ${httpStatus}`].filter(Boolean).join(', ');
  return `Zalo ${method}: ${kind}${codes && ` (${codes})`}${description ? `: ${description}` : ''}`;
}
