import { request } from 'node:http';
import type { Incoming } from '../../../src/conversation/message.ts';
import { type RunningChat, STAFF, startLocalChat } from '../start-local-chat.ts';

export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The local chat with nobody who answers: what arrives is gathered. */
export async function startStoring(): Promise<{ chat: RunningChat; stored: Incoming[] }> {
  const chat = await startLocalChat();
  const stored: Incoming[] = [];
  await chat.channel.start(async (batch) => void stored.push(...batch));
  return { chat, stored };
}

/** Posts JSON to the API, as the staff of a unit unless `path` says otherwise. */
export function say(
  chat: RunningChat,
  body: unknown,
  headers: Record<string, string> = JSON_TYPE,
  path = `people/${STAFF}/messages`,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${chat.url}/api/${path}`, { method: 'POST', headers, body: text });
}

/** The status of a request with exactly these headers: fetch would not let Host be set. */
export function status(
  chat: RunningChat,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${chat.url}${path}`, { method: body ? 'POST' : 'GET', headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
