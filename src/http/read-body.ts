import type { Readable } from 'node:stream';

/**
 * Gathers a request's body; null when it is longer than `limit` bytes. Decode the result once: a letter may be cut in two
 * between chunks. What comes after the limit is let through unread, so that the sender gets to see the answer; the
 * server's time limit ends that too. Rejects with a `RequestBrokenOff` when the sender goes away.
 */
export function readBody(request: Readable, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
      } else {
        chunks = [];
        resolve(null);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', (cause) => reject(new RequestBrokenOff({ cause })));
    request.on('close', () => {
      if (!request.readableEnded) reject(new RequestBrokenOff());
    });
  });
}

export class RequestBrokenOff extends Error {
  override readonly name = 'RequestBrokenOff';

  constructor(options?: ErrorOptions) {
    super('The sender went away before the request was complete.', options);
  }
}
