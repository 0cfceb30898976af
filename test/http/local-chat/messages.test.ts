import { describe, expect, it } from 'vitest';
import { PEOPLE, STAFF, startLocalChat } from '../start-local-chat.ts';
import { JSON_TYPE, say, startStoring } from './requests.ts';

describe('people', () => {
  it('are listed with what they are at work and how many replies they got', async () => {
    const chat = await startLocalChat();
    const people = await (await fetch(`${chat.url}/api/people`)).json();
    expect(people).toHaveLength(PEOPLE.length);
    expect(people[2]).toMatchObject({ id: 'mau-cum-truong', title: 'Cụm trưởng', replies: 0 });
  });
});

describe('typing', () => {
  it('hands the text over in NFC, under the id the page made', async () => {
    const { chat, stored } = await startStoring();
    const response = await say(chat, { id: '0-abcdefgh', text: 'Đề nghị\0'.normalize('NFD') });
    expect([response.status, await response.json()]).toEqual([202, { id: '0-abcdefgh' }]);
    expect(stored).toMatchObject([
      {
        channel: 'web',
        chatId: STAFF,
        messageId: '0-abcdefgh',
        senderName: 'Nguyễn Thị Mẫu',
        content: { text: 'Đề nghị' },
      },
    ]);
  });

  it.each([
    ['no text', { text: '  ' }, 400],
    ['too long', { text: 'a'.repeat(4_001) }, 400],
    ['a text and a choice', { text: 'a', choicesId: 'x', number: 1 }, 400],
    ['a choice without number', { choicesId: 'x' }, 400],
    ['number 0', { choicesId: 'x', number: 0 }, 400],
    ['an id of no form', { id: 'x', text: 'a' }, 400],
    ['no JSON', 'text=a', 400],
    ['a list', [], 400],
    ['far too long', { text: 'a'.repeat(70_000) }, 413],
  ])('refuses %s with a sentence', async (_name, body, expected) => {
    const { chat, stored } = await startStoring();
    const response = await say(chat, body);
    expect(response.status).toBe(expected);
    expect(((await response.json()) as { error: string }).error).toMatch(/^Tin nhắn .+\.$/);
    expect(stored).toEqual([]);
  });

  it('knows nobody else', async () => {
    const { chat } = await startStoring();
    const response = await say(chat, { text: 'a' }, JSON_TYPE, 'people/khong-co/messages');
    expect([response.status, await response.json()]).toEqual([404, { error: 'Không có người dùng thử này.' }]);
  });

  it('says so while the program is starting', async () => {
    const chat = await startLocalChat();
    expect((await say(chat, { text: 'a' })).status).toBe(503);
  });
});
