const REOPEN_MS = 2_000;

/**
 * Follows a conversation from `position` on. The browser comes back by itself after a lost connection and says how far
 * it got, so nothing is missed; only when it has given up (the server refused) is the connection opened anew.
 */
export function follow(personId, position, { onLine, onState, onLost, onBack }) {
  let reached = position;
  let source;
  let reopening;

  function open() {
    source = new EventSource(`/api/people/${personId}/events?after=${reached}`);
    source.addEventListener('open', onBack);
    source.addEventListener('error', () => {
      onLost();
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
    });
    source.addEventListener('line', (event) => {
      reached = event.lastEventId;
      onLine(JSON.parse(event.data));
    });
    source.addEventListener('state', (event) => onState(JSON.parse(event.data)));
  }

  open();
  return {
    close() {
      clearTimeout(reopening);
      source.close();
    },
  };
}
