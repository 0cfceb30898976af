import type { IncomingMessage, Server } from 'node:http';

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Closes the connection of every request that has not come in whole after `ms`. */
export function limitRequests(server: Server, ms: number): void {
  server.on('request', (request: IncomingMessage) => {
    setDeadline(request, ms);
    request.once('close', () => clearTimeout(deadlines.get(request)));
  });
}

/** Gives this request so long from now on: a file comes slowly over a telephone. */
export function setDeadline(request: IncomingMessage, ms: number): void {
  clearTimeout(deadlines.get(request));
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, ms);
  deadlines.set(request, timer.unref());
}
