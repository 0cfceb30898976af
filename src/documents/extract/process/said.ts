/** What a reading process says of the request it was sent: that it has begun, and then one of the others. */
export type Said<Result> =
  | { readonly kind: 'begun' }
  /** `rssBytes`: how much memory the process holds afterwards. */
  | { readonly kind: 'answer'; readonly result: Result; readonly rssBytes: number }
  /** A mistake of ours, or a file that can't be opened: `code` is the system's. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly code: string | undefined };
