import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { z } from 'zod';
import type { MovableClock } from '../../lib/clock.ts';
import type { LocalChat } from './local-chat.ts';
import { readJson } from './read-json.ts';

const FORM = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/;
const moveSchema = z.strictObject({
  to: z.union([z.null(), z.string().refine((text) => parseVnMinute(text) !== undefined)]),
});

/** What the page shows of the clock: the moment in UTC, and whether it is an assumed one. */
export interface ShownClock {
  readonly now: string;
  readonly moved: boolean;
}

export function showClock(clock: MovableClock): ShownClock {
  return { now: clock.now().toISOString(), moved: clock.shiftMs !== 0 };
}

/** POST: `{ to: "2026-09-15T08:30" }` in Viet Nam's time moves the clock there, `{ to: null }` back to the real one. */
export async function moveClock(c: Context<{ Bindings: HttpBindings }>, chat: LocalChat): Promise<Response> {
  const body = await readJson(
    c,
    moveSchema,
    'Ngày giờ không đúng. Anh/chị nhập theo mẫu 2026-09-15T08:30, năm từ 2000 đến 2099.',
  );
  if ('refused' in body) return body.refused;
  const moment = body.ok.to === null ? null : parseVnMinute(body.ok.to)!;
  if (moment) chat.clock.moveTo(moment);
  else chat.clock.reset();
  chat.onClockMoved?.();
  chat.channel.bell.ring();
  return c.json(showClock(chat.clock));
}

/** `2026-09-15T08:30` in Viet Nam as an instant; `undefined` when there is no such minute (31/9, 24:00). */
export function parseVnMinute(text: string): Date | undefined {
  if (!FORM.test(text)) return undefined;
  const utc = new Date(`${text}Z`);
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 16) !== text) return undefined;
  return new Date(`${text}+07:00`);
}
