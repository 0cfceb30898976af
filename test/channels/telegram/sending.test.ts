import { describe, expect, it } from 'vitest';
import type { Part, SendResult } from '../../../src/channels/channel.ts';
import type { Fault } from '../../support/fake-telegram.ts';
import { openRig } from './rig.ts';

const PART: Part = { text: 'Xem http://vusta.vn *ngay* <b>nhé</b>', buttons: [] };

describe('sending', () => {
  it('sends plain text without a preview', async () => {
    const { fake, channel } = await openRig();
    fake.chats.open(42);
    expect(await channel.send('42', PART)).toEqual({ kind: 'sent', remoteId: '1' });
    expect(fake.callsOf('sendMessage')).toEqual([
      { chat_id: '42', text: PART.text, link_preview_options: { is_disabled: true } },
    ]);
  });

  it('sends buttons that come back as the choice they stand for', async () => {
    const rig = await openRig();
    await rig.start();
    rig.fake.sendText(42, 'chào');
    const [part] = rig.channel.encode({ text: 'Gửi?', choices: { id: 'c9', labels: ['Có', 'Không'] } });
    await rig.channel.send('42', part!);
    rig.fake.pressButton(42, 'Không');
    const received = await rig.receives(2);
    expect(received[1]!.content).toEqual({ kind: 'choice', choicesId: 'c9', number: 2 });
  });

  it.each<[string, Fault, Partial<SendResult>, number]>([
    ['a connection broken before', 'destroy', { kind: 'retry', certain: false }, 0],
    ['a connection broken after', 'destroy-after', { kind: 'retry', certain: false }, 1],
    ['a page of a proxy', 'html', { kind: 'retry', certain: false }, 0],
    [
      '429',
      { error_code: 429, description: 'Too Many Requests: retry after 5', parameters: { retry_after: 5 } },
      { kind: 'retry', afterMs: 5_000, certain: true },
      0,
    ],
  ])('says what it knows of a message after %s', async (_name, fault, expected, arrived) => {
    const { fake, channel } = await openRig();
    fake.chats.open(42);
    fake.fault = () => fault;
    const result = await channel.send('42', PART);
    expect(result).toMatchObject(expected);
    expect(fake.sent).toHaveLength(arrived);
    expect(JSON.stringify(result)).not.toContain(fake.token);
  });

  it('follows a group to its new id, and knows a chat that is gone', async () => {
    const { fake, channel } = await openRig();
    fake.chats.open(-7);
    fake.migrate(-7, -1_007);
    expect(await channel.send('-7', PART)).toMatchObject({ kind: 'unreachable', movedTo: '-1007' });
    expect(await channel.send('-1007', PART)).toMatchObject({ kind: 'sent' });
    expect(await channel.send('404', PART)).toMatchObject({ kind: 'unreachable' });
  });

  it('admits that a part was ours to make better', async () => {
    const { fake, channel } = await openRig();
    fake.chats.open(42);
    expect(await channel.send('42', { text: 'x'.repeat(4_097), buttons: [] })).toMatchObject({ kind: 'refused' });
  });
});
