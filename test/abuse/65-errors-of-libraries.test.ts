import { expect, it, vi } from 'vitest';
import { createLogger } from '../../src/lib/logger.ts';

const TOKEN = '7654321:AAF-canary-token-for-tests-00';
const WORDS = 'canary-words-3f70';

/** As telegraf and HTTP clients do: the request, with its payload and headers, hangs on the error. */
function libraryError(): Error {
  const inner = Object.assign(new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`), {
    code: 'ECONNRESET',
    config: { headers: { authorization: `Bearer ${TOKEN}` }, data: WORDS },
  });
  return Object.assign(new Error('400: Bad Request', { cause: inner }), {
    response: { description: WORDS },
    on: { method: 'sendMessage', payload: { chat_id: 77, text: WORDS } },
  });
}

it('65: lỗi từ thư viện vào nhật ký máy mà không kéo theo mã bot hay nội dung tin nhắn', () => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const logger = createLogger('debug', [TOKEN]);
  logger.error({ error: libraryError() }, 'failed');
  logger.error({ error: new AggregateError([libraryError()], 'several') }, 'failed');
  logger.error({ error: { payload: WORDS } }, 'thrown, and no error');
  spy.mockRestore();
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    error: {
      type: 'Error',
      message: '400: Bad Request',
      cause: { code: 'ECONNRESET', message: expect.stringContaining('[secret]') },
    },
  });
  for (const canary of [TOKEN, WORDS]) expect(lines.join('')).not.toContain(canary);
});

it('65: lỗi gây ra nhau thành vòng không làm treo nhật ký máy', () => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const [one, other] = [new Error('one'), new Error('other')];
  one.cause = other;
  other.cause = one;
  createLogger('debug', []).error({ error: one }, 'failed');
  spy.mockRestore();
  expect(lines).toHaveLength(1);
});
