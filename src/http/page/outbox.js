const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Messages on their way to the program, in order for each person. What could not be sent is sent again by itself, with the id it
 * had, so that it arrives once. `onFailed` is told of each that waits for that, `onRefused` of one that was not taken and never
 * will be as it is.
 */
export function createOutbox({ onFailed, onRefused }) {
  const lanes = new Map();

  function laneOf(personId) {
    if (!lanes.has(personId)) lanes.set(personId, { waiting: [], isBusy: false, timer: undefined, pauseMs: 0 });
    return lanes.get(personId);
  }

  async function send(lane) {
    if (lane.isBusy) return;
    lane.isBusy = true;
    clearTimeout(lane.timer);
    while (lane.waiting.length > 0 && (await isDone(lane))) lane.waiting.shift();
    lane.isBusy = false;
    if (lane.waiting.length === 0) return;
    lane.waiting.forEach(onFailed);
    lane.pauseMs = Math.min(LONGEST_PAUSE_MS, lane.pauseMs * 2 || FIRST_PAUSE_MS);
    lane.timer = setTimeout(() => void send(lane), lane.pauseMs);
  }

  /** Tries the oldest one; false when it has to be tried again. */
  async function isDone(lane) {
    const [message] = lane.waiting;
    try {
      await message.attempt();
      lane.pauseMs = 0;
    } catch (problem) {
      if (problem.mayPass) return false;
      onRefused(message, problem.message);
    }
    return true;
  }

  return {
    /** `message.attempt` sends it; it rejects with a `Problem`. */
    add(message) {
      const lane = laneOf(message.sender.id);
      lane.waiting.push(message);
      void send(lane);
    },
    waitingOf: (personId) => laneOf(personId).waiting,
    sendAgain: (personId) => void send(laneOf(personId)),
    /** The program is there again. */
    sendAll() {
      for (const lane of lanes.values()) void send(lane);
    },
  };
}
