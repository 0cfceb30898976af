import { getMessages, getPeople, sendFile, sendMessage } from './api.js';
import { createClockControl } from './clock-control.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { initials } from './format.js';
import { follow } from './live.js';
import { createPeopleList } from './people-list.js';

const RETRY_MS = 2_000;
const BACK_SHOWN_MS = 3_000;
const byId = (id) => document.getElementById(id);

const conversation = createConversation({ onChoose: send });
const composer = createComposer({ onText: (text) => send({ kind: 'text', text }), onFile: sendUpload });
const clock = createClockControl();
for (const button of byId('examples').querySelectorAll('button')) {
  button.addEventListener('click', () => send({ kind: 'text', text: button.textContent }));
}

let people = [];
let list;
let person = null;
let live = null;

function send(content) {
  const [sender, id] = [person, newId()];
  conversation.addPending(id, content);
  void deliver(sender, id, content.text ?? '', () => sendMessage(sender.id, id, content));
}

function sendUpload(file) {
  const [sender, id] = [person, newId()];
  conversation.addPending(id, { kind: 'file', file: { name: file.name, size: file.size }, caption: null });
  void deliver(sender, id, '', () => sendFile(sender.id, id, file));
}

/** What could not be sent can be sent again from its bubble; when that is gone, the words go back into the box. */
async function deliver(sender, id, words, attempt) {
  try {
    await attempt();
  } catch (error) {
    const again = () => void deliver(sender, id, words, attempt);
    if (conversation.markFailed(id, error.message, again)) return;
    composer.giveBack(sender.id, words);
    composer.complain(`Tin gửi với vai ${sender.name} chưa đi. ${error.message}`);
  }
}

/** Says which reply the message was typed after: the order of both sides is rebuilt from it. */
function newId() {
  return `${conversation.newestReply()}-${crypto.randomUUID()}`;
}

async function pick(chosen) {
  if (chosen.id === person?.id) return;
  live?.close();
  person = chosen;
  history.replaceState(null, '', `#${chosen.id}`);
  list.select(chosen.id);
  composer.switchTo(chosen.id);
  byId('who-name').textContent = chosen.name;
  byId('who-role').textContent = `${chosen.roleLabel} · ${chosen.unit}`;
  byId('who-avatar').textContent = initials(chosen.name);
  byId('who-avatar').dataset.tint = String(people.indexOf(chosen) % 5);
  document.title = `${chosen.name} – Trợ lý thi đua (dùng thử)`;
  byId('scroller').classList.add('loading');
  const { lines, position } = await untilGiven(() => getMessages(chosen.id));
  if (person !== chosen) return;
  conversation.show(lines);
  byId('scroller').classList.remove('loading');
  live = follow(chosen.id, position, {
    onLine: (line) => conversation.add(line),
    onState(state) {
      conversation.setAnswering(state.answering);
      list.setReplies(state.replies);
      clock.set(state.clock);
    },
    onLost: connectionLost,
    onBack: connectionBack,
  });
}

/** Asks again until the program answers. */
async function untilGiven(ask) {
  for (;;) {
    try {
      return await ask();
    } catch {
      connectionLost();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

let lost = false;

function connectionLost() {
  if (lost) return;
  lost = true;
  showConnection('Mất kết nối với chương trình. Đang nối lại… Những tin đã gửi vẫn được giữ.', 'lost');
}

function connectionBack() {
  if (!lost) return;
  lost = false;
  showConnection('Đã nối lại.', 'back');
  setTimeout(() => {
    if (!lost) byId('connection').hidden = true;
  }, BACK_SHOWN_MS);
}

function showConnection(sentence, className) {
  const notice = byId('connection');
  notice.textContent = sentence;
  notice.className = `connection ${className}`;
  notice.hidden = false;
}

people = await untilGiven(getPeople);
connectionBack();
list = createPeopleList(people, (chosen) => void pick(chosen));
await pick(people.find(({ id }) => `#${id}` === location.hash) ?? people[0]);
