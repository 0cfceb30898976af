import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { replyCounts } from '../../channels/web/transcript-store.ts';
import { WebChannelClosed } from '../../channels/web/web-channel.ts';
import type { Logger } from '../../lib/logger.ts';
import type { SamplePerson } from '../../people/sample-people.ts';
import { moveClock, showClock } from './clock.ts';
import { giveFile } from './downloads.ts';
import { streamEvents } from './events.ts';
import { keepOtherSitesOut } from './guard.ts';
import type { LocalChat } from './local-chat.ts';
import { showMessages, takeMessage } from './messages.ts';
import { mountPage } from './page.ts';
import { problem } from './problem.ts';
import { takeFile } from './uploads.ts';

type App = Hono<{ Bindings: HttpBindings }>;
type Handler = (c: Context<{ Bindings: HttpBindings }>, person: SamplePerson) => Response | Promise<Response>;

/** Serves the local web chat: its page and what the page asks for. */
export function mountLocalChat(
  app: App,
  chat: LocalChat,
  shell: { readonly closing: AbortSignal; readonly logger: Logger },
): void {
  app.use(keepOtherSitesOut);
  mountPage(app);

  app.get('/api/people', async (c) => {
    const replies = await replyCounts(chat.db);
    return c.json(
      chat.people.map((person) => ({
        ...person,
        replies: replies[person.id] ?? 0,
      })),
    );
  });
  const ofPerson =
    (handler: Handler) =>
    (c: Context<{ Bindings: HttpBindings }>): Response | Promise<Response> => {
      const person = chat.people.find(({ id }) => id === c.req.param('id'));
      return person ? handler(c, person) : problem(c, 404, 'Không có người dùng thử này.');
    };
  app.get(
    '/api/people/:id/messages',
    ofPerson((c, person) => showMessages(c, chat, person)),
  );
  app.post(
    '/api/people/:id/messages',
    ofPerson((c, person) => whenOpen(c, () => takeMessage(c, chat, person))),
  );
  app.post(
    '/api/people/:id/files',
    ofPerson((c, person) => whenOpen(c, () => takeFile(c, chat, person))),
  );
  app.get(
    '/api/people/:id/files/:file',
    ofPerson((c, person) => giveFile(c, chat, person)),
  );
  app.get(
    '/api/people/:id/events',
    ofPerson((c, person) => streamEvents(c, chat, person, shell)),
  );
  app.get('/api/clock', (c) => c.json(showClock(chat.clock)));
  app.post('/api/clock', (c) => moveClock(c, chat));
}

async function whenOpen(c: Context, take: () => Promise<Response>): Promise<Response> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof WebChannelClosed)) throw error;
    return problem(c, 503, 'Chương trình đang khởi động hoặc đang dừng. Anh/chị gửi lại sau ít giây.');
  }
}
