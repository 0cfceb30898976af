import { describe, expect, it } from 'vitest';
import { type RunningChat, startLocalChat } from '../start-local-chat.ts';
import { JSON_TYPE, say } from './requests.ts';

function move(chat: RunningChat, to: unknown): Promise<Response> {
  return say(chat, { to }, JSON_TYPE, 'clock');
}

describe('the clock', () => {
  it('is moved in the time of Viet Nam, and back', async () => {
    const chat = await startLocalChat();
    const moved = (await (await move(chat, '2026-09-15T08:30')).json()) as { now: string; moved: boolean };
    expect([moved.now.slice(0, 16), moved.moved]).toEqual(['2026-09-15T01:30', true]);
    expect(chat.clock.now().toISOString().slice(0, 16)).toBe('2026-09-15T01:30');
    const back = (await (await move(chat, null)).json()) as { now: string; moved: boolean };
    expect(back.moved).toBe(false);
    expect(Math.abs(Date.parse(back.now) - Date.now())).toBeLessThan(5_000);
  });

  it.each(['2026-09-31T08:30', '2026-09-15', '2026-09-15T24:00', '15/9/2026', '1999-01-01T00:00', 5, undefined])(
    'is not moved to %s',
    async (to) => {
      const chat = await startLocalChat();
      expect((await move(chat, to)).status).toBe(400);
      expect(chat.clock.shiftMs).toBe(0);
    },
  );
});
