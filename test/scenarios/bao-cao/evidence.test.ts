import { describe, expect, it } from 'vitest';
import type { FakeChannel } from '../../support/fake-channel.ts';
import { begunAt, CHANNELS, draftOf, told } from './talk.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

function picture(channel: FakeChannel, bytes: Uint8Array, caption: string | null, name = 'anh.png') {
  channel.files.set('f', { kind: 'ok', bytes });
  return { kind: 'file' as const, file: { ref: 'f', name, mimeType: 'image/png', size: bytes.length }, caption };
}

describe.each(CHANNELS)('Minh chứng (%s)', (_, makeChannel) => {
  it('ảnh gửi khi đang hỏi một mục được đính kèm vào mục đó và giữ lâu dài; mục được hỏi lại', async () => {
    const channel = makeChannel();
    const bot = await begunAt('9', { channel });
    const sent = await bot.sends(picture(channel, PNG, null));
    expect(sent[0]?.text).toMatch(/Đã đính kèm “anh\.png” vào mục 9[^]*Mục 9\/42/);
    expect((await draftOf(bot)).evidence['so_hoi_moi']).toHaveLength(1);
    expect(await bot.db.selectFrom('kept_file').select(['purpose', 'expires_at']).execute()).toEqual([
      { purpose: 'minh-chung', expires_at: null },
    ]);
    expect(await told(bot, 'xem lai')).toContain('[1 tệp minh chứng]');
    expect(await told(bot, 'xóa minh chứng 9')).toContain('Đã bỏ 1 tệp minh chứng của mục 9');
  });

  it('chú thích “mục 12” đưa ảnh vào mục 12', async () => {
    const channel = makeChannel();
    const bot = await begunAt('9', { channel });
    await bot.sends(picture(channel, PNG, 'minh chứng mục 12'));
    expect((await draftOf(bot)).evidence['so_hv_moi']).toHaveLength(1);
  });

  it('tệp giả ảnh, quá lớn, trống: một câu nói rõ và hỏi lại mục', async () => {
    const channel = makeChannel();
    const bot = await begunAt('9', { channel });
    const [fake] = await bot.sends(picture(channel, new TextEncoder().encode('MZ chương trình'), null));
    expect(fake?.text).toContain('Mục 9/42');
    channel.files.set('f', { kind: 'too-large' });
    const [large] = await bot.sends({
      kind: 'file',
      file: { ref: 'f', name: 'a.pdf', mimeType: null, size: 99 },
      caption: null,
    });
    expect(large?.text).toMatch(/quá 20 MB[^]*Mục 9\/42/);
    expect((await draftOf(bot)).evidence).toEqual({});
  });

  it('mục tệp minh chứng nói không nhận ảnh căn cước', async () => {
    const bot = await begunAt('42', { channel: makeChannel() });
    expect(await told(bot, 'lui')).toContain('Mục 41/42');
    expect(await told(bot, 'đến mục 42')).toContain('đừng gửi ảnh căn cước công dân');
  });
});
