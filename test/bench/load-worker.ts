import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { Load, Press, Target } from './load-client.ts';
import { textUpdate } from './updates.ts';

/** The thread of `openLoadClient`: HTTP by hand over sockets, since a client's library would cost more than a bare server. */

const CONNECTIONS = 40;
const { path, secret } = workerData as Target;
let count = 0;

parentPort!.on('message', ({ port, ms }: Press) => void press(port, ms).then((load) => parentPort!.postMessage(load)));

async function press(port: number, ms: number): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)));
  const begin = performance.now();
  const waits = await Promise.all(sockets.map((socket) => keepAsking(socket, begin + ms)));
  const seconds = (performance.now() - begin) / 1_000;
  for (const socket of sockets) socket.destroy();
  const waitsMs = waits.flat();
  return { perSecond: waitsMs.length / seconds, waitsMs };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.setEncoding('latin1');
  await once(socket, 'connect');
  return socket;
}

async function keepAsking(socket: Socket, until: number): Promise<readonly number[]> {
  const waitsMs: number[] = [];
  while (performance.now() < until) {
    const sentAt = performance.now();
    await ask(socket);
    waitsMs.push(performance.now() - sentAt);
  }
  return waitsMs;
}

function ask(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const end = (act: () => void): void => {
      socket.off('data', hear).off('error', reject).off('close', broken);
      act();
    };
    const broken = (): void => reject(new Error('The server closed a connection of the bench.'));
    const hear = (chunk: string): void => {
      answer += chunk;
      if (!isWhole(answer)) return;
      const isOk = answer.startsWith('HTTP/1.1 200 ');
      end(() => (isOk ? resolve() : reject(new Error(`The server answered ${answer.slice(0, 15)}.`))));
    };
    socket.on('data', hear).once('error', reject).once('close', broken);
    socket.write(request());
  });
}

function request(): string {
  const body = JSON.stringify(textUpdate((count += 1)));
  return (
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
    `X-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

/** True when the headers are there, and the end of a body in chunks; our servers answer without a body of given length. */
function isWhole(answer: string): boolean {
  return answer.endsWith(/^transfer-encoding: chunked\r$/im.test(answer) ? '\r\n0\r\n\r\n' : '\r\n\r\n');
}
