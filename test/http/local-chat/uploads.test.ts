import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunningChat, STAFF } from '../start-local-chat.ts';
import { JSON_TYPE, say, startStoring } from './requests.ts';

function upload(chat: RunningChat, file: File): Promise<Response> {
  const form = new FormData();
  form.set('file', file);
  return fetch(`${chat.url}/api/people/${STAFF}/files`, { method: 'POST', body: form });
}

describe('files', () => {
  it('are kept whole under a name of ours, the name they came with is only noted', async () => {
    const { chat, stored } = await startStoring();
    const content = new Uint8Array(300_000).map((_, index) => index % 251);
    expect((await upload(chat, new File([content], '../../\u202etxt.exe'))).status).toBe(202);
    const [kept] = readdirSync(chat.files.folder);
    expect(kept).toMatch(/^[0-9a-f]{32}$/);
    expect(new Uint8Array(readFileSync(join(chat.files.folder, kept!)))).toEqual(content);
    expect(stored[0]!.content).toMatchObject({
      kind: 'file',
      file: { ref: `tep:${kept}`, name: 'txt.exe', size: 300_000 },
      caption: null,
    });
    expect(JSON.stringify(stored[0]!.content)).not.toContain('\u202e');
  });

  it('of 20 MB are taken, larger and empty ones are not', async () => {
    const { chat } = await startStoring();
    const size = 20 * 1024 * 1024;
    expect((await upload(chat, new File([new Uint8Array(size)], 'a.pdf'))).status).toBe(202);
    expect((await upload(chat, new File([new Uint8Array(size + 1)], 'a.pdf'))).status).toBe(413);
    expect((await upload(chat, new File([new Uint8Array(size + 1_000_000)], 'a.pdf'))).status).toBe(413);
    expect((await upload(chat, new File([], 'a.pdf'))).status).toBe(400);
    expect((await say(chat, '{}', JSON_TYPE, `people/${STAFF}/files`)).status).toBe(400);
    expect(readdirSync(chat.files.folder)).toHaveLength(1);
  });
});
