import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { LINK_PATHS } from '../../files/file-link.ts';
import { FILE_TEXTS } from '../../files/texts.ts';
import { RequestBrokenOff } from '../read-body.ts';
import type { FileDoor } from './door.ts';
import { giveFile, showDownload } from './download.ts';
import { PAGE_HEADERS, sentencePage } from './pages.ts';
import { showUpload, takeFile } from './upload.ts';
import { WrongTries } from './wrong-tries.ts';

type LinkContext = Context<{ Bindings: HttpBindings }>;
type Handler = (c: LinkContext, door: FileDoor, token: string) => Promise<Response | undefined>;

/** Serves the one-time links: open to everybody who has one. The token reaches no log. */
export function mountFileLinks(app: Hono<{ Bindings: HttpBindings }>, door: FileDoor): void {
  const wrongTries = new WrongTries(door);
  const serve =
    (handler: Handler) =>
    async (c: LinkContext): Promise<Response> => {
      try {
        return (await handler(c, door, c.req.param('token')!)) ?? noGood(c, wrongTries);
      } catch (error) {
        if (error instanceof RequestBrokenOff) return c.body(null, 400);
        door.logger.error({ error: error instanceof Error ? error.name : typeof error }, 'a file link failed');
        const sentence = 'Máy chủ gặp lỗi, anh/chị thử lại sau ít phút ạ.';
        return c.body(sentencePage('Chưa thực hiện được', sentence), 500, PAGE_HEADERS);
      }
    };
  const routes: ReadonlyArray<readonly [string, Handler, Handler]> = [
    [LINK_PATHS['tai-ve'], showDownload, giveFile],
    [LINK_PATHS['gui-len'], showUpload, takeFile],
  ];
  for (const [path, show, act] of routes) {
    app.get(`${path}/:token`, serve(show));
    app.post(`${path}/:token`, serve(act));
    app.all(`${path}/:token`, (c) => c.body(null, 405, { Allow: 'GET, POST' }));
  }
}

/** Wrong, used and expired links get the same answer. The body of the request is let through unread, so that it is seen. */
function noGood(c: LinkContext, wrongTries: WrongTries): Response {
  c.env.incoming.resume();
  return wrongTries.add()
    ? c.body(sentencePage('Xin chờ một lát', FILE_TEXTS.tooMany), 429, PAGE_HEADERS)
    : c.body(sentencePage('Liên kết không còn dùng được', FILE_TEXTS.linkGone), 410, PAGE_HEADERS);
}
