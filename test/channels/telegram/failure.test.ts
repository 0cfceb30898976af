import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../../src/channels/channel.ts';
import { readFailure } from '../../../src/channels/telegram/failure.ts';
import { judgeTrouble } from '../../../src/channels/telegram/judge-trouble.ts';
import { judgeFailure } from '../../../src/channels/telegram/send.ts';

/** What telegraf throws when Telegram says no; it carries the payload along. */
function said(code: number, description: string, parameters?: object): unknown {
  const response = { error_code: code, description, parameters };
  return Object.assign(new Error(`${code}: ${description}`), { response, on: { payload: { text: 'bí mật' } } });
}

/** What node-fetch throws; its message holds the address, and so the token. */
function broken(facts: object): unknown {
  return Object.assign(new Error('request to http://x/bot1:BIMAT/sendMessage failed'), facts);
}

describe('a failed send', () => {
  it.each<[string, unknown, Partial<SendResult>]>([
    [
      '429',
      said(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { kind: 'retry', afterMs: 7_000, certain: true },
    ],
    ['blocked', said(403, 'Forbidden: bot was blocked by the user'), { kind: 'unreachable' }],
    ['deactivated', said(403, 'Forbidden: user is deactivated'), { kind: 'unreachable' }],
    ['chat not found', said(400, 'Bad Request: chat not found'), { kind: 'unreachable' }],
    [
      'no right to write',
      said(400, 'Bad Request: not enough rights to send text messages to the chat'),
      { kind: 'unreachable' },
    ],
    [
      'moved',
      said(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -100_5 }),
      { kind: 'unreachable', movedTo: '-1005' },
    ],
    ['too long', said(400, 'Bad Request: message is too long'), { kind: 'refused' }],
    ['too large', said(413, 'Request Entity Too Large'), { kind: 'refused' }],
    ['wrong token', said(401, 'Unauthorized'), { kind: 'channel-down' }],
    ['no such bot', said(404, 'Not Found'), { kind: 'channel-down' }],
    ['server error', said(502, 'Bad Gateway'), { kind: 'retry', afterMs: null, certain: false }],
    ['a page for an answer', broken({ name: 'FetchError', type: 'invalid-json' }), { kind: 'retry', certain: false }],
    ['no answer', broken({ name: 'AbortError' }), { kind: 'retry', certain: false }],
    ['cut off', broken({ name: 'FetchError', type: 'system', code: 'ECONNRESET' }), { kind: 'retry', certain: false }],
    [
      'never connected',
      broken({ name: 'FetchError', type: 'system', code: 'ECONNREFUSED' }),
      { kind: 'retry', certain: true },
    ],
    ['something else', null, { kind: 'retry', certain: false }],
  ])('%s', (_name, error, expected) => {
    expect(judgeFailure(readFailure('sendMessage', error))).toMatchObject(expected);
  });

  it.each([
    ['what a person wrote', said(400, 'Bad Request: can\'t parse entities: "lương của bà Yến" at byte 3'), 'lương'],
    ['the payload', said(400, 'Bad Request'), 'bí mật'],
    ['the token', broken({ name: 'FetchError', code: 'ECONNRESET' }), 'BIMAT'],
  ])('tells nobody %s', (_name, error, secret) => {
    const failure = readFailure('sendMessage', error);
    const everything = JSON.stringify([failure, failure.message, failure.stack, failure.cause, judgeFailure(failure)]);
    expect(everything).not.toContain(secret);
  });
});

describe('trouble with receiving', () => {
  const down = readFailure('getUpdates', broken({ code: 'ECONNREFUSED' }));
  const pauseAfter = (error: unknown, failures: number): number => judgeTrouble(error, failures).pauseMs;

  it('is waited out from one second to a minute, and five minutes when Telegram is down for long', () => {
    const pauses = [1, 2, 3, 6, 7, 34, 35, 10_000].map((failures) => pauseAfter(down, failures) / 1_000);
    expect(pauses).toEqual([1, 2, 4, 32, 60, 60, 300, 300]);
  });

  it('is never waited out for less than Telegram asks for', () => {
    expect(pauseAfter(readFailure('getUpdates', said(429, '', { retry_after: 90 })), 1)).toBe(90_000);
  });

  it('is short while the disk is full, so that people are served as soon as it is not', () => {
    expect(pauseAfter(new Error('SQLITE_FULL'), 100)).toBeLessThanOrEqual(4_000);
  });
});
