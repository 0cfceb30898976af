import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { PRIORITY, enqueue } from '../../src/mailbox/outbox.ts';
import { transact } from '../../src/db/transact.ts';
import { HEAD, type RunningChat, STAFF, startLocalChat } from '../http/start-local-chat.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 640 };

/** Where pictures of the page are put; set it to look at them. */
const SHOTS = process.env['SHOTS_DIR'];

const ANSWER =
  'Báo cáo quý III gửi chậm nhất ngày 15/9/2026.\n\n' +
  '• Đơn vị gửi về Cụm trưởng và Liên hiệp Hội Việt Nam.\n• Nộp chậm bị trừ 5 điểm.\n\n' +
  'Nguồn: HD 01/HD-MẪU (15/01/2026), Điều 5 khoản 2 điểm đ, trang 3 – còn hiệu lực\n' +
  'TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC';

async function answered(question: string): Promise<Answer> {
  if (question.includes('cụm nào')) {
    return {
      kind: 'ask-back',
      text: 'Anh/chị hỏi hạn của báo cáo nào ạ?',
      choices: ['Báo cáo quý III', 'Báo cáo năm', 'Bảng tự chấm điểm'].map((label) => ({ label, question: label })),
    };
  }
  return { kind: 'answer', text: `${ANSWER}${question.includes('<') ? `\n${question}` : ''}`, via: 'extract', citations: [] };
}

describe.runIf(hasBrowser())('the web chat in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function open(chat: RunningChat, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) errors.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      expect(errors).toEqual([]);
    });
    await page.goto(chat.url);
    await page.locator('#who-role', { hasText: 'Chuyên viên' }).waitFor();
    return page;
  }

  it('for the pictures', async () => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE, small: SMALL_PHONE })) {
        const chat = await startLocalChat(answered);
        const page = await open(chat, { viewport, colorScheme });
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-1-empty.png` });
        await page.getByRole('button', { name: 'hạn nộp báo cáo quý 3?' }).click();
        await page.getByText('Báo cáo quý III gửi chậm nhất').waitFor();
        await transact(chat.db, (tx) =>
          enqueue(tx, { text: 'Nhắc việc' }, { channel: 'web', chatId: HEAD }, { at: new Date(), priority: PRIORITY.notice, dedupe: 'r' }),
        );
        await page.getByLabel('Tin nhắn', { exact: true }).last().fill('hạn nộp của cụm nào?');
        await page.keyboard.press('Enter');
        await page.getByText('Báo cáo năm').waitFor();
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-2-chat.png` });
        await page.locator('#clock summary').click();
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-3-clock.png` });
        await page.getByRole('button', { name: '+7 ngày' }).click();
        await page.getByText('Giờ đang giả định').waitFor();
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-4-moved.png` });
      }
    }
  });
});

void STAFF;
