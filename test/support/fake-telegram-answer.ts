/** What the Bot API says no with; the texts are Telegram's own. */
export interface ApiError {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export class ApiRejection extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.description);
    this.error = error;
  }
}

export function badRequest(reason: string): ApiRejection {
  return new ApiRejection({ error_code: 400, description: `Bad Request: ${reason}` });
}

export function conflict(reason: string): ApiRejection {
  return new ApiRejection({ error_code: 409, description: `Conflict: ${reason}` });
}

/** Parameters as a bot sent them: JSON fields are parsed, files are `File`s. */
export type Params = Readonly<Record<string, unknown>>;
