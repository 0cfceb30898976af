import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { HEAD, startLocalChat } from '../http/start-local-chat.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { answered, DESKTOP, notify, openPage, PHONE, SMALL_PHONE, type } from './web-page.ts';

/** A folder for pictures of the page; set it to look at them. */
const SHOTS = process.env['SHOTS_DIR'];

describe.runIf(SHOTS && hasBrowser())('pictures of the web chat', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('are taken', async () => {
    mkdirSync(SHOTS!, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE, small: SMALL_PHONE })) {
        const chat = await startLocalChat(answered);
        const page = await openPage(browser, chat, { viewport, colorScheme });
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-1-empty.png` });
        await page.getByRole('button', { name: 'hạn nộp báo cáo quý 3?' }).click();
        await page.getByText('Báo cáo quý III gửi chậm nhất').waitFor();
        await notify(chat, HEAD, 'Nhắc việc');
        await type(page, 'hạn nộp của cụm nào?');
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
