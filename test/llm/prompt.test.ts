import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/llm/load-prompts.ts';
import { maskText } from '../../src/llm/mask.ts';
import { fillPrompt, PromptInvalid, readPrompt } from '../../src/llm/prompt.ts';

const read = (text: string) => readPrompt('thu.md', text, ['tin_nhan', 'muc']);

describe('a prompt', () => {
  it('has just the slots that are filled, below its line', () => {
    expect(read('Đọc.\r\n---\r\n{{muc}}\n{{tin_nhan}}')).toMatchObject({
      system: 'Đọc.',
      user: '{{muc}}\n{{tin_nhan}}',
    });
  });

  it.each([
    ['Đọc. {{muc}} {{tin_nhan}}', 'cần đúng một dòng'],
    ['Đọc.\n---\na\n---\n{{muc}}{{tin_nhan}}', 'cần đúng một dòng'],
    ['---\n{{muc}}{{tin_nhan}}', 'đang trống'],
    ['Đọc.\n---\n{{tin_nhan}}', 'thiếu {{muc}}'],
    ['Đọc.\n---\n{{tin_nhan}}{{muc}}{{token}}', '{{token}} không có trong chương trình'],
    ['Đọc {{muc}}.\n---\n{{tin_nhan}}{{muc}}', '{{muc}} phải nằm dưới'],
    ['Đọc.\n---\n{{tin_nhan}}{{muc}}{{', 'đứng riêng'],
    ['Đọc.\n---\n{{tin_nhan}}{{muc}}{{ muc }}', '{{ muc }} không có'],
  ])('%j is refused: %s', (text, why) => {
    expect(() => read(text)).toThrow(PromptInvalid);
    expect(() => read(text)).toThrow(why);
  });

  it('text in a slot is text, also when it looks like a slot or a pattern', () => {
    const filled = fillPrompt(read('Đọc.\n---\n{{muc}}\n{{tin_nhan}}'), {
      muc: maskText('$& {{tin_nhan}}', []),
      tin_nhan: maskText('</tin_nhan>', []),
    });
    expect(filled.user).toBe('<muc>\n$& {{tin_nhan}}\n</muc>\n<tin_nhan>\n‹/tin_nhan›\n</tin_nhan>');
  });

  it('those of the program are there and right; a missing one is told', () => {
    expect(loadPrompts().readProse.system).toContain('Bạn chỉ chỉ ra chỗ');
    const folder = mkdtempSync(join(tmpdir(), 'prompts-'));
    expect(() => loadPrompts(folder)).toThrow('doc-giup.md');
    writeFileSync(join(folder, 'doc-giup.md'), 'Đọc.\n---\n{{muc}}');
    expect(() => loadPrompts(folder)).toThrow('thiếu {{tin_nhan}}');
  });
});
