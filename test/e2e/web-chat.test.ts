import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { keepFile } from '../../src/files/keep-file.ts';
import { askForFile, offerFile } from '../../src/files/offer-file.ts';
import { newFile } from '../files/new-file.ts';
import { HEAD, type RunningChat, STAFF, startLocalChat } from '../http/start-local-chat.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { answered, box, DESKTOP, notify, openPage, SMALL_PHONE, type } from './web-page.ts';

describe.runIf(hasBrowser())('the web chat in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('answers a typed question, shows the source apart, and the transcript is there after a reload', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await type(page, 'han nop bao cao quy 3');
    await page.getByText('Báo cáo quý III gửi chậm nhất').waitFor();
    expect(await page.locator('.source').textContent()).toMatch(/^Nguồn: HD 01/);
    expect(await page.locator('#answering').isVisible()).toBe(false);
    expect(await box(page).inputValue()).toBe('');
    await page.reload();
    await page.getByText('Báo cáo quý III gửi chậm nhất').waitFor();
    expect(await page.locator('.mine .bubble').allTextContents()).toEqual(['han nop bao cao quy 3']);
  });

  it('begins with examples that can be pressed', async () => {
    const page = await openPage(browser, await startLocalChat(answered));
    await page.getByRole('button', { name: 'nộp muộn bị trừ mấy điểm' }).click();
    await page.locator('.theirs').waitFor();
    expect(await page.locator('.mine .bubble').textContent()).toBe('nộp muộn bị trừ mấy điểm');
    expect(await page.locator('#empty').isVisible()).toBe(false);
  });

  it('takes a pressed choice, and an old one still', async () => {
    const page = await openPage(browser, await startLocalChat(answered));
    await type(page, 'hạn của cụm nào');
    await page.getByRole('button', { name: 'Báo cáo năm' }).click();
    await page.locator('.theirs').nth(1).waitFor();
    expect(await page.locator('.mine .bubble').allTextContents()).toEqual(['hạn của cụm nào', 'Báo cáo năm']);
    await page.getByRole('button', { name: 'Bảng tự chấm điểm' }).click();
    await page.locator('.theirs').nth(2).waitFor();
    expect(await page.locator('.mine .bubble').last().textContent()).toBe('Bảng tự chấm điểm');
  });

  it('writes Shift+Enter as a new line, and leaves Enter to an input method that composes', async () => {
    const page = await openPage(browser, await startLocalChat(answered));
    await box(page).fill('dòng một');
    await box(page).press('Shift+Enter');
    await box(page).pressSequentially('dòng hai');
    await box(page).evaluate((field) => {
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      );
    });
    expect(await page.locator('.mine').count()).toBe(0);
    await box(page).press('Enter');
    await page.locator('.mine .bubble').waitFor();
    expect(await page.locator('.mine .bubble').textContent()).toBe('dòng một\ndòng hai');
  });

  it('shows markup and addresses as the text they are', async () => {
    const page = await openPage(browser, await startLocalChat(answered));
    const text = '<img src=x onerror=alert(1)> <b>đậm</b> https://example.com';
    await type(page, text);
    await page.locator('.theirs').waitFor();
    expect(await page.locator('.mine .bubble').textContent()).toBe(text);
    expect(await page.locator('.theirs .bubble').textContent()).toContain(text);
    expect(await page.locator('.log :is(img, b, a)').count()).toBe(0);
  });

  it('marks what other people got, until they are looked at', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await notify(chat, HEAD, 'Nhắc việc tháng này');
    const badge = page.locator('.person', { hasText: 'Lê Giả Định' }).locator('.badge');
    await badge.waitFor();
    expect(await badge.textContent()).toBe('1');
    await page.getByRole('button', { name: /Lê Giả Định/ }).click();
    await page.getByText('Nhắc việc tháng này').waitFor();
    await badge.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByText('Nhắc việc tháng này').waitFor();
    expect(await badge.isVisible()).toBe(false);
  });

  it('says when the program is gone, keeps what was typed, and loses nothing when it is back', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await type(page, 'câu một');
    await page.locator('.theirs').waitFor();
    await chat.restart(async () => {
      await page.getByText('Mất kết nối').waitFor();
      await type(page, 'câu hai');
      await type(page, 'câu ba');
      await page.getByRole('button', { name: 'Gửi lại' }).nth(1).waitFor();
      // What waits is not forgotten while somebody else is looked at.
      await page.getByRole('button', { name: /Lê Giả Định/ }).click();
      await page
        .getByRole('button', { name: /Chuyên viên/ })
        .first()
        .click();
      await notify(chat, STAFF, 'Nhắc việc khi mất mạng');
    });
    await page.getByText('Nhắc việc khi mất mạng').waitFor();
    await page.getByText('Đã nối lại.').waitFor();
    await page.locator('.theirs').nth(3).waitFor();
    expect(await page.locator('.mine .bubble').allTextContents()).toEqual(['câu một', 'câu hai', 'câu ba']);
    expect(await page.locator('.pending').count()).toBe(0);
    expect(await storedTexts(chat)).toEqual(['câu một', 'câu hai', 'câu ba']);
  });

  it('sends what waits as soon as the program is back, not only when its next try is due', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await chat.restart(async () => {
      await page.getByText('Mất kết nối').waitFor();
      await page.evaluate(() => Object.assign(window, { setTimeout: () => 0 }));
      await type(page, 'câu hai');
      await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    });
    await page.locator('.theirs').waitFor();
  });

  it('tries again by itself when only a request was lost, not the connection', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await page.route('**/messages', (route) => route.abort(), { times: 1 });
    await type(page, 'câu một');
    await page.getByText('tin sẽ tự gửi lại').waitFor();
    await page.locator('.theirs').waitFor();
    expect(await storedTexts(chat)).toEqual(['câu một']);
  });

  it('sends a message again when asked to, and one whose answer was lost only once', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    let broken = 2;
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST' || broken === 0) return route.continue();
      broken -= 1;
      // The second one reaches the program; only its answer does not come back.
      if (broken === 0) await route.fetch();
      return route.abort();
    });
    await type(page, 'câu một');
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.locator('.theirs').waitFor();
    await until(() =>
      page
        .locator('.pending')
        .count()
        .then((count) => count === 0),
    );
    await type(page, 'câu hai');
    await page.locator('.theirs').nth(1).waitFor();
    expect(await storedTexts(chat)).toEqual(['câu một', 'câu hai']);
  });

  it('says how sample people come when there are none', async () => {
    const page = await openPage(browser, await startLocalChat(answered, []));
    await page.getByText('sample-people.json').first().waitFor();
    expect(await box(page).isVisible()).toBe(false);
    expect(await page.locator('#clock summary').isVisible()).toBe(true);
  });

  it('moves the clock and says that it is an assumed one', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    await page.locator('#clock summary').click();
    await page.getByLabel('Thử xem bot').fill('2026-09-15T08:30');
    await page.getByRole('button', { name: 'Đặt giờ này' }).click();
    await page.getByText('Giờ đang giả định:').waitFor();
    expect(await page.locator('#clock-now').textContent()).toBe('08:30, Thứ Ba, 15/09/2026');
    await type(page, 'câu hỏi');
    await page.locator('.theirs time', { hasText: '08:30' }).waitFor();
    await page.locator('#clock summary').click();
    await page.getByRole('button', { name: 'Về giờ thật' }).click();
    await page.getByText('Giờ Việt Nam:').waitFor();
    expect(chat.clock.shiftMs).toBe(0);
  });

  it('sends a file', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat);
    const file = { name: 'Báo cáo quý III.docx', mimeType: 'application/msword', buffer: Buffer.alloc(2_048, 'a') };
    await page.locator('#file').setInputFiles(file);
    await page.locator('.mine:not(.pending)', { hasText: '📎 Báo cáo quý III.docx' }).waitFor();
    expect(readdirSync(chat.files.folder)).toHaveLength(1);
  });

  it('shows a file of the bot as something to download, also after a reload', async () => {
    const chat = await startLocalChat(answered);
    const page = await openPage(browser, chat, { viewport: SMALL_PHONE });
    const kept = await keepFile(chat.files, newFile({ name: 'Báo cáo quý III.xlsx' }));
    const file = { fileId: kept.id, name: kept.name, mimeType: kept.mimeType, link: null };
    await notify(chat, STAFF, 'Báo cáo của anh/chị đây ạ.', file);
    for (const again of [false, true]) {
      if (again) await page.reload();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.theirs').getByRole('link', { name: 'Báo cáo quý III.xlsx' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Báo cáo quý III.xlsx');
      expect(readFileSync(await download.path(), 'utf8')).toBe('số liệu');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('opens links to files without any script: a button to download, a form to send', async () => {
    const chat = await startLocalChat(answered);
    const kept = await keepFile(chat.files, newFile({ name: 'Báo cáo quý III.xlsx' }));
    const owner = {
      channel: 'web',
      chatId: STAFF,
      chatKind: 'private',
      senderId: STAFF,
      senderName: null,
      person: null,
    } as const;
    const to = { owner, base: chat.url, at: new Date() };
    const [down, up] = await transact(chat.db, async (tx) => [await offerFile(tx, kept, to), await askForFile(tx, to)]);
    const context = await browser.newContext({ viewport: SMALL_PHONE, javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(down.link!.url);
    expect((await page.getByRole('button').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button').click()]);
    expect(download.suggestedFilename()).toBe('Báo cáo quý III.xlsx');
    expect(readFileSync(await download.path(), 'utf8')).toBe('số liệu');
    await page.reload();
    await page.getByText('hỏi trợ lý để nhận liên kết mới').waitFor();

    await page.goto(up!.url);
    const picker = page.getByLabel('Tệp cần gửi');
    await picker.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000') });
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    await page.getByRole('alert').waitFor();
    await picker.setInputFiles({ name: 'Số liệu.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    await page.getByText('Đã nhận tệp “Số liệu.csv”').waitFor();
    const styled = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontSize);
    expect(styled).not.toBe('32px');
    await until(async () => (await answeredFiles(chat)) || undefined);
  });

  it.each([
    ['a telephone', SMALL_PHONE],
    ['a desk', DESKTOP],
  ])('fits %s, and can be used by keyboard', async (_name, viewport) => {
    const page = await openPage(browser, await startLocalChat(answered), { viewport });
    await type(page, `từ rất dài ${'x'.repeat(300)}`);
    await page.locator('.theirs').waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(
      await page
        .locator('.line')
        .evaluateAll((lines) => lines.every((line) => line.scrollWidth <= line.clientWidth + 1)),
    ).toBe(true);
    expect(await box(page).evaluate((field) => document.activeElement === field)).toBe(true);
    const nameless = await page
      .locator('button:visible')
      .evaluateAll((buttons) => buttons.filter((button) => !button.ariaLabel && !button.textContent?.trim()).length);
    expect(nameless).toBe(0);
  });
});

/** True when a message was played and its reply has gone out. */
async function answeredFiles(chat: RunningChat): Promise<boolean> {
  const row = await chat.db.selectFrom('outbox').select('id').where('state', '=', 'sent').executeTakeFirst();
  return row !== undefined;
}

async function storedTexts(chat: RunningChat): Promise<readonly unknown[]> {
  const rows = await chat.db.selectFrom('inbox').select('body').orderBy('id').execute();
  return rows.map(({ body }) => (JSON.parse(body) as { content: { text?: string } }).content.text);
}
