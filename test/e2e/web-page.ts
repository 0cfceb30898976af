import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { OutgoingFile } from '../../src/conversation/message.ts';
import { transact } from '../../src/db/transact.ts';
import { enqueue, PRIORITY } from '../../src/mailbox/outbox.ts';
import type { RunningChat } from '../http/start-local-chat.ts';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 360, height: 640 };

const ANSWER =
  'Báo cáo quý III gửi chậm nhất ngày 15/9/2026.\n\n' +
  '• Đơn vị gửi về Cụm trưởng và Liên hiệp Hội Việt Nam.\n• Nộp chậm bị trừ 5 điểm.\n\n' +
  'Nguồn: HD 01/HD-MẪU (15/01/2026), Điều 5 khoản 2 điểm đ, trang 3 – còn hiệu lực\n' +
  'TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC';

/** What the documents say: one answer for everything, a question back about “cụm nào”, and markup given back as it came. */
export async function answered(question: string): Promise<Answer> {
  if (question.includes('cụm nào')) {
    return {
      kind: 'ask-back',
      text: 'Anh/chị hỏi hạn của báo cáo nào ạ?',
      choices: ['Báo cáo quý III', 'Báo cáo năm', 'Bảng tự chấm điểm'].map((label) => ({ label, question: label })),
    };
  }
  return {
    kind: 'answer',
    text: `${ANSWER}${question.includes('<') ? `\n${question}` : ''}`,
    via: 'extract',
    citations: [],
  };
}

/** Opens the page of a chat in a window of its own; a script error or a breach of the CSP fails the test. */
export async function openPage(
  browser: Browser,
  chat: RunningChat,
  options: BrowserContextOptions = {},
): Promise<Page> {
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
  await page.locator('#who-role:has-text("Chuyên viên"), #nobody:not([hidden])').waitFor();
  return page;
}

export function box(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Tin nhắn' });
}

export async function type(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** The bot says something of its own accord. */
export async function notify(chat: RunningChat, chatId: string, text: string, file?: OutgoingFile): Promise<void> {
  const options = { at: new Date(), priority: PRIORITY.notice, dedupe: text };
  await transact(chat.db, (tx) => enqueue(tx, { text, ...(file && { file }) }, { channel: 'web', chatId }, options));
  chat.wake();
}
