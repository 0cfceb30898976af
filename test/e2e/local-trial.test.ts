import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, stateFolder } from '../support/bot-process.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { PHONE, type } from './web-page.ts';

/** What a newcomer does first: the real process with nothing configured, the real samples, a real browser. */
describe.runIf(hasBrowser())('Dùng thử trên trình duyệt', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('hỏi, xem nguồn bằng nút, gửi câu hỏi cho văn phòng và văn phòng nhận được, đổi giờ', async () => {
    const bot = await startBot({ STATE_DIR: stateFolder() });
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(bot.url);

    // Trước hết, mỗi người cho biết có đồng ý hay không.
    await page.getByRole('button', { name: /Hoàng Văn Nháp/ }).click();
    await type(page, 'chào trợ lý');
    await agree(page);
    await page.getByRole('button', { name: /Nguyễn Thị Mẫu/ }).click();
    await page.getByRole('button', { name: 'tiêu chí 3.1 tối đa bao nhiêu điểm' }).click();
    await agree(page);
    await type(page, 'tiêu chí 3.1 tối đa bao nhiêu điểm');
    await page.getByText('tối đa 100 điểm').waitFor();
    await page.getByRole('button', { name: /Xem nguyên văn nguồn 1/ }).click();
    await page.getByText('Điểm tối đa: 100').waitFor();

    await type(page, 'lệ phí dự hội nghị tổng kết là bao nhiêu');
    await page.getByText('gửi câu hỏi này cho văn phòng').waitFor();
    await type(page, 'co');
    await page.getByText('đã chuyển câu hỏi').waitFor();
    await page.getByRole('button', { name: /Hoàng Văn Nháp/ }).click();
    await page.getByText('lệ phí dự hội nghị tổng kết là bao nhiêu').waitFor();

    await page.getByRole('button', { name: /Nguyễn Thị Mẫu/ }).click();
    await move(bot.url, '2026-09-10T08:00');
    await type(page, 'hạn nộp báo cáo quý 3');
    await page.getByText(/còn 10 ngày/).waitFor();
    expect(await page.locator('.day').last().textContent()).toContain('10/09/2026');
  });

  it('không có kênh thử khi đã cấu hình kênh thật hoặc khi nghe ở địa chỉ ngoài', async () => {
    const bot = await startBot({ STATE_DIR: stateFolder(), HOST: '0.0.0.0' });
    expect((await fetch(`${bot.url}/`)).status).toBe(404);
    expect((await fetch(`${bot.url}/api/people`)).status).toBe(404);
    expect(bot.stdout()).toContain('tắt (chỉ bật khi HOST là 127.0.0.1');
  });
});

async function agree(page: Page): Promise<void> {
  await page.getByText('Anh/chị có đồng ý không ạ?').waitFor();
  await page.getByRole('button', { name: '1 Đồng ý' }).click();
  await page.getByText('Cảm ơn anh/chị đã đồng ý').waitFor();
}

async function move(url: string, to: string): Promise<void> {
  const response = await fetch(`${url}/api/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to }),
  });
  expect(response.status).toBe(200);
}
