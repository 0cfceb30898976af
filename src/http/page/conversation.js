import { element, pendingBubble, replyBubble, typedBubble } from './bubbles.js';
import { writeDay } from './format.js';

const NEAR_PX = 120;
const byId = (id) => document.getElementById(id);

/** The conversation on the screen. `onChoose` is told which button of which question was pressed; `addressOf` gives where a file is. */
export function createConversation({ onChoose, addressOf }) {
  const [scroller, log, empty, answering, newest] = ['scroller', 'log', 'empty', 'answering', 'newest'].map(byId);
  const pending = new Map();
  let shown = new Set();
  let labels = new Map();
  let lastDay = '';
  let newestReply = 0;

  const labelOf = (choicesId, number) => labels.get(choicesId)?.[number - 1];
  const isNear = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    newest.hidden = true;
  };
  newest.addEventListener('click', toEnd);
  scroller.addEventListener('scroll', () => {
    if (isNear()) newest.hidden = true;
  });

  /** Puts a bubble at the end, or where it was shown while it was on its way, under the day it belongs to. */
  function place(line, made, waiting) {
    if (waiting) waiting.replaceWith(made);
    else log.append(made);
    const day = writeDay(line.at);
    if (day !== lastDay) made.before(element('p', 'day', day));
    lastDay = day;
  }

  function put(line) {
    const key = line.from === 'bot' ? line.reply : line.messageId;
    if (shown.has(key)) return false;
    shown.add(key);
    empty.hidden = true;
    if (line.from === 'person') {
      const made = typedBubble(line, labelOf);
      const waiting = pending.get(key);
      pending.delete(key);
      place(line, made, waiting);
      return true;
    }
    newestReply = Math.max(newestReply, line.reply);
    if (line.choices) labels.set(line.choices.id, line.choices.labels);
    const made = replyBubble(line, {
      onChoose: (number) => onChoose({ kind: 'choice', choicesId: line.choices.id, number }),
      addressOf,
    });
    for (const older of log.querySelectorAll('.latest')) older.classList.remove('latest');
    made.classList.add('latest');
    place(line, made);
    return true;
  }

  return {
    /** The number of the newest reply on the screen. */
    newestReply: () => newestReply,

    /** Starts anew with these lines. */
    show(lines) {
      log.replaceChildren();
      pending.clear();
      [shown, labels, lastDay, newestReply] = [new Set(), new Map(), '', 0];
      answering.hidden = true;
      log.setAttribute('aria-live', 'off');
      lines.forEach(put);
      requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
      empty.hidden = lines.length > 0;
      toEnd();
    },

    add(line) {
      const follows = isNear();
      if (!put(line)) return;
      if (follows || line.from === 'person') toEnd();
      else newest.hidden = false;
    },

    /** Shows a message that is on its way; its day is the server's to say. */
    addPending(id, content) {
      if (shown.has(id)) return;
      empty.hidden = true;
      const made = pendingBubble(content, labelOf);
      pending.set(id, made);
      log.append(made);
      toEnd();
    },

    /** It was not taken; `retry` sends it again. False when it is not on the screen. */
    markFailed(id, sentence, retry) {
      const line = pending.get(id);
      if (!line) return false;
      if (line.classList.contains('failed')) return true;
      line.classList.add('failed');
      const again = element('button', 'again', 'Gửi lại');
      again.type = 'button';
      again.addEventListener('click', () => {
        line.classList.remove('failed');
        line.querySelector('.meta').replaceChildren('đang gửi…');
        retry();
      });
      line.querySelector('.meta').replaceChildren(sentence, ' ', again);
      toEnd();
      return true;
    },

    setAnswering(is) {
      const follows = isNear();
      answering.hidden = !is;
      if (is && follows) toEnd();
    },
  };
}
