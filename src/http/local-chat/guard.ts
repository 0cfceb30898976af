import type { MiddlewareHandler } from 'hono';
import { namesLoopback } from '../../lib/loopback.ts';
import { problem } from './problem.ts';

/**
 * Keeps other web sites out of the local chat. They can make this machine's browser send requests here, but such a request
 * carries their name: in Host (after DNS rebinding), in Origin, or in Sec-Fetch-Site. Programs such as curl send neither of the last two.
 */
export const keepOtherSitesOut: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host');
  if (!namesLoopback(host)) {
    return problem(c, 403, 'Trang dùng thử chỉ mở được trên chính máy này, ở địa chỉ http://127.0.0.1.');
  }
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const fromOutside = site !== undefined && site !== 'same-origin' && site !== 'none';
  if ((origin !== undefined && origin !== `http://${host}`) || (fromOutside && c.req.path.startsWith('/api/'))) {
    return problem(c, 403, 'Yêu cầu đến từ một trang web khác nên không được nhận.');
  }
  return next();
};
