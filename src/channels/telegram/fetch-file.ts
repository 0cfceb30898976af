import { z } from 'zod';
import type { IncomingFile } from '../../conversation/message.ts';
import { RECEIVE_LIMIT_BYTES } from '../../files/kept-file.ts';
import type { FetchedFile } from '../channel.ts';
import type { TelegramApi } from './api.ts';
import { ApiFailed, unreadable } from './failure.ts';

const Found = z.object({ file_path: z.string().min(1) });

/** Asks where the file is, then downloads it. What Telegram does not know any more, or never let bots have, is gone. */
export async function fetchTelegramFile(
  api: TelegramApi,
  { ref }: IncomingFile,
  signal?: AbortSignal,
): Promise<FetchedFile> {
  const options = signal && { signal };
  try {
    const found = Found.safeParse(await api.call('getFile', { file_id: ref }, options));
    if (!found.success) throw unreadable('getFile');
    const bytes = await api.download(found.data.file_path, RECEIVE_LIMIT_BYTES, options);
    if (bytes === null) return { kind: 'too-large' };
    return bytes.length > 0 ? { kind: 'ok', bytes } : { kind: 'gone' };
  } catch (error) {
    if (error instanceof ApiFailed) return judge(error);
    throw error;
  }
}

function judge({ code, message: reason }: ApiFailed): FetchedFile {
  if (code === 400) return /too big/i.test(reason) ? { kind: 'too-large' } : { kind: 'gone' };
  return code === 404 ? { kind: 'gone' } : { kind: 'retry', reason };
}
