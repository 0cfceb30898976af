import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, startBot, stateFolder } from '../support/bot-process.ts';
import { pdfBomb, rawDocx, wordParagraph } from '../support/sample-files.ts';
import { smallData } from '../support/small-data.ts';
import { until } from '../support/until.ts';

describe('the documents of a running bot', () => {
  it('may hold a file that would fill the memory: it is named, and the bot goes on', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    writeFileSync(join(env.DATA_DIR, 'documents', 'bom.pdf'), pdfBomb(400 * 1024 * 1024, 1));
    for (const start of [1, 2]) {
      const bot = await startBot(env);
      await until(() => bot.stdout().includes('x bom.pdf') || undefined, 20_000);
      expect((await fetch(`${bot.url}/healthz`)).status, `start ${start}`).toBe(200);
      bot.kill('SIGTERM');
      expect(await bot.exited).toBe(0);
    }
  });

  it('may be called off by SIGTERM: nothing is marked as unreadable, and the next reading takes them all', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    expect((await runCli(['index'], env)).exit).toBe(0);
    const slow = rawDocx(wordParagraph('Báo cáo quý của đơn vị.').repeat(5_000));
    for (let n = 1; n <= 6; n += 1) writeFileSync(join(env.DATA_DIR, 'documents', `dai-${n}.docx`), slow);
    const bot = await startBot(env);
    await until(() => bot.stdout().includes('+ dai-1.docx') || undefined, 20_000);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.stdout()).not.toContain('x dai');
    expect(bot.stdout()).not.toContain('+ dai-6.docx');

    const index = await runCli(['index'], env);
    expect(index).toMatchObject({ exit: 0, err: '' });
    expect(index.out).toContain('+ dai-6.docx');
  });

  it('may be gone with their folder: the stored ones go on answering', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    expect((await runCli(['index'], env)).exit).toBe(0);
    renameSync(join(env.DATA_DIR, 'documents'), join(env.DATA_DIR, 'cho-khac'));
    const bot = await startBot(env);
    await until(() => bot.stdout().includes('Chưa có thư mục văn bản') || undefined);
    expect(bot.stdout()).toContain('1 văn bản');
    expect(bot.stderr()).toBe('');
    expect((await runCli(['ask', 'hạn nộp báo cáo quý 3'], env)).out).toContain('20/09/2026');
    expect(await runCli(['index'], env)).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^Chưa có thư mục.*\n$/),
    });
  });

  it('may not be there yet: the bot starts and says where to put them', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    rmSync(join(env.DATA_DIR, 'documents'), { recursive: true });
    const asked = await runCli(['ask', 'hạn nộp báo cáo quý 3'], env);
    expect(asked).toMatchObject({ exit: 1, err: expect.stringMatching(/^Chưa có thư mục.*\n$/) });
    const bot = await startBot(env);
    await until(() => bot.stdout().includes('0 văn bản') || undefined);
    expect(bot.stdout()).toMatch(/hãy đặt văn bản vào .*documents/);
    expect(bot.stderr()).toBe('');
  });
});
