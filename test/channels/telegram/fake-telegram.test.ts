import { describe, expect, it, onTestFinished } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram.ts';
import { until } from '../../support/until.ts';

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

async function opened(): Promise<{ fake: FakeTelegram; call: (method: string, params?: object) => Promise<Answer> }> {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.stop());
  fake.chats.open(42);
  const call = async (method: string, params: object = {}): Promise<Answer> => {
    const body = params instanceof FormData ? params : JSON.stringify(params);
    const headers: HeadersInit = params instanceof FormData ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${fake.url}/bot${fake.token}/${method}`, { method: 'POST', headers, body });
    return (await response.json()) as Answer;
  };
  return { fake, call };
}

const keyboard = (data: string): object => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] });

describe('the fake Telegram is as strict as Telegram', () => {
  it.each<[string, object, string]>([
    ['sendMessage', { chat_id: 42, text: ' ' }, 'text is empty'],
    ['sendMessage', { chat_id: 42, text: 'x'.repeat(4_097) }, 'too long'],
    ['sendMessage', { chat_id: 42, text: '\ud83d' }, 'UTF-8'],
    ['sendMessage', { chat_id: 43, text: 'x' }, 'chat not found'],
    ['sendMessage', { chat_id: 42, text: 'x', reply_markup: keyboard('ộ'.repeat(22)) }, 'BUTTON_DATA_INVALID'],
    ['sendMessage', { chat_id: 42, text: 'x', reply_markup: keyboard('') }, 'unallowed'],
    ['editMessageText', { chat_id: 42, message_id: 9, text: 'x' }, 'not found'],
    ['answerCallbackQuery', { callback_query_id: '1' }, 'query is too old'],
    ['sendDocument', { chat_id: 42 }, 'no document'],
    ['getFile', { file_id: 'x' }, 'file_id'],
    ['setWebhook', { url: 'http://example.com' }, 'HTTPS'],
    ['sendTea', {}, 'method not found'],
  ])('%s is refused: %j', async (method, params, why) => {
    const { call } = await opened();
    const answer = await call(method, params);
    expect(answer.ok).toBe(false);
    expect(answer.description).toContain(why);
  });

  it('edits a message once, and refuses the same again', async () => {
    const { fake, call } = await opened();
    await call('sendMessage', { chat_id: 42, text: 'một' });
    expect(await call('editMessageText', { chat_id: 42, message_id: 1, text: 'hai' })).toMatchObject({ ok: true });
    expect((await call('editMessageText', { chat_id: 42, message_id: 1, text: 'hai' })).description).toContain(
      'not modified',
    );
    expect(fake.sent.map(({ text }) => text)).toEqual(['hai']);
  });

  it('takes one answer to a press', async () => {
    const { fake, call } = await opened();
    const press = fake.pressData(42, 'c1:1', 1);
    expect((await call('answerCallbackQuery', { callback_query_id: press })).ok).toBe(true);
    expect((await call('answerCallbackQuery', { callback_query_id: press })).ok).toBe(false);
  });

  it('ends the first poller when a second one comes, and any while a webhook is set', async () => {
    const { fake, call } = await opened();
    const first = call('getUpdates', { timeout: 50 });
    await until(() => fake.callsOf('getUpdates').length === 1);
    const second = call('getUpdates', { timeout: 50 });
    expect(await first).toMatchObject({ error_code: 409 });
    fake.sendText(42, 'x');
    expect(await second).toMatchObject({ ok: true, result: [{ message: { text: 'x' } }] });
    await call('setWebhook', { url: 'https://example.invalid/' });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
  });

  it('keeps updates until an offset confirms them, and gives at most `limit`', async () => {
    const { fake, call } = await opened();
    for (const text of ['a', 'b', 'c']) fake.sendText(42, text);
    const [first] = (await call('getUpdates', { limit: 2 })).result as { update_id: number }[];
    expect((await call('getUpdates')).result).toHaveLength(3);
    expect((await call('getUpdates', { offset: first!.update_id + 2 })).result).toHaveLength(1);
    expect((await call('getUpdates')).result).toHaveLength(1);
  });

  it('drops the kinds a bot did not ask for', async () => {
    const { fake, call } = await opened();
    await call('getUpdates', { allowed_updates: ['message'] });
    fake.pressData(42, 'c1:1', 1);
    expect((await call('getUpdates')).result).toEqual([]);
  });

  it('takes files and gives those that people sent', async () => {
    const { fake, call } = await opened();
    const form = new FormData();
    form.set('chat_id', '42');
    form.set('document', new File(['số liệu'], 'Báo cáo.docx'));
    expect((await call('sendDocument', form)).ok).toBe(true);
    expect(fake.sent[0]!.file!.name).toBe('Báo cáo.docx');

    fake.sendDocument(42, new File(['nội dung'], 'x.txt'));
    const { file_path: path } = (await call('getFile', { file_id: 'file-1' })).result as { file_path: string };
    expect(await (await fetch(`${fake.url}/file/bot${fake.token}/${path}`)).text()).toBe('nội dung');
  });

  it('does not know another token', async () => {
    const { fake } = await opened();
    expect((await fetch(`${fake.url}/bot1:x/getMe`)).status).toBe(401);
  });
});
