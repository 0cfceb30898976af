import { type FileHandle, open } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';

/** The next write of a file ends in the middle, as on a disk that has just run full. */
export async function writesHalfOnce(): Promise<void> {
  const handle = await open(import.meta.filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const spy = vi.spyOn(prototype, 'writeFile').mockImplementationOnce(async function (this: FileHandle, data) {
    await this.write((data as Uint8Array).subarray(0, 3));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  onTestFinished(() => spy.mockRestore());
}
