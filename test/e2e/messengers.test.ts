import { describe, expect, it, onTestFinished } from 'vitest';
import { acquaint } from '../support/acquaint.ts';
import { startBot, stateFolder, telegramEnv, zaloEnv } from '../support/bot-process.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { type FakeZalo, startFakeZalo } from '../support/fake-zalo.ts';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';

/** The real process over the real sample documents, with both messengers at once; `webhook` or polling. */
describe.each(['polling', 'webhook'] as const)('Hỏi và được trả lời trên Telegram và Zalo (%s)', (mode) => {
  it('cả cuộc trò chuyện: hỏi, xem nguồn, hỏi tiếp, không tìm thấy, lựa chọn cũ', async () => {
    const { telegram, zalo } = await startBoth(mode);

    // Telegram: có nút, và gõ số cũng như bấm nút.
    const answer = await ask(telegram, 'hạn nộp báo cáo quý 3 năm 2026?');
    expect(answer.text).toMatch(/20\/09\/2026/);
    expect(answer.text).toMatch(/\nNguồn/);
    expect(answer.buttons.flat()).not.toHaveLength(0);
    expect(answer.params['link_preview_options']).toEqual({ is_disabled: true });
    telegram.pressButton(77, 'Xem nguyên văn nguồn 1');
    const source = await until(() => telegram.sent[1]);
    expect(source.text).toMatch(/^Nguyên văn nguồn 1:/);
    expect(source.text).toContain('20/09');
    const follow = await ask(telegram, 'còn quý 1 thì sao');
    expect(follow.text).toMatch(/20\/03/);

    // Zalo: không có nút nào; một lượt là một tin, các lựa chọn là dòng đánh số.
    expect(await askZalo(zalo, 'tieu chi 3.1 toi da bn diem')).toMatch(
      /tối đa 100 điểm[\s\S]*Gõ 1: Xem nguyên văn nguồn 1/,
    );
    expect(await askZalo(zalo, '1')).toMatch(/^Nguyên văn nguồn 1:[\s\S]*Điểm tối đa: 100/);
    expect(await askZalo(zalo, 'con 3.2 thi sao')).toMatch(/3\.2[\s\S]*60/);
    expect(await askZalo(zalo, 'lệ phí dự hội nghị tổng kết là bao nhiêu')).toMatch(
      /[Cc]hưa tìm thấy[\s\S]*1\. Có\n2\. Không/,
    );
    expect(await askZalo(zalo, 'khong')).toMatch(/Dạ vâng/);
    expect(await askZalo(zalo, '1')).toMatch(/Câu này đã qua/);
    await zalo.inject('u1', { kind: 'sticker' });
    expect(await nextOn(zalo)).toMatch(/gõ bằng chữ/);
    await zalo.inject('u1', { kind: 'unsupported' });
    expect(await nextOn(zalo)).toMatch(/không xem được/);
  });

  it('văn bản nội bộ hiện ra với người của đơn vị trong trò chuyện riêng; người lạ chỉ được mời xin mã', async () => {
    const { zalo } = await startBoth(mode);
    expect(await askZalo(zalo, 'quy trình liên hệ với thư ký cụm')).toContain('05/TB-MẪU');
    zalo.sendText('nguoi-la', 'quy trình liên hệ với thư ký cụm');
    expect(await nextOn(zalo)).toMatch(/^Đây là trợ lý tự động .* gõ mã mời/);
  });
});

async function startBoth(mode: 'polling' | 'webhook'): Promise<{ telegram: FakeTelegram; zalo: FakeZalo }> {
  const [telegram, zalo] = [await startFakeTelegram(), await startFakeZalo()];
  onTestFinished(async () => {
    await Promise.all([telegram.stop(), zalo.stop()]);
  });
  const port = await freePort();
  seen.set(zalo, 0);
  const state = stateFolder();
  await acquaint(state, { telegram: ['77'], zalo: ['u1'] });
  await startBot({
    STATE_DIR: state,
    PORT: String(port),
    ...telegramEnv(telegram),
    ...zaloEnv(zalo),
    ...(mode === 'webhook' ? { PUBLIC_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: 'bi-mat-de-thu' } : {}),
  });
  return { telegram, zalo };
}

async function ask(telegram: FakeTelegram, text: string) {
  const before = telegram.sent.length;
  telegram.sendText(77, text);
  return until(() => telegram.sent[before]);
}

/** How many messages of each Zalo were read. */
const seen = new WeakMap<FakeZalo, number>();

async function askZalo(zalo: FakeZalo, text: string): Promise<string> {
  zalo.sendText('u1', text);
  return nextOn(zalo);
}

async function nextOn(zalo: FakeZalo): Promise<string> {
  const at = seen.get(zalo) ?? 0;
  const message = await until(() => zalo.sent[at]);
  seen.set(zalo, at + 1);
  return message.text ?? '';
}
