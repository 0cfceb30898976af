import { fileAddress, getMessages, getPeople, sendFile, sendMessage } from './api.js';
import { createClockControl } from './clock-control.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { initials } from './format.js';
import { follow } from './live.js';
import { createOutbox } from './outbox.js';
import { createPeopleList } from './people-list.js';

const RETRY_MS = 2_000;
const BACK_SHOWN_MS = 3_000;
const WILL_BE_SENT = 'Chưa gửi được; tin sẽ tự gửi lại khi có kết nối.';
const byId = (id) => document.getElementById(id);

const conversation = createConversation({
  onChoose: send,
  addressOf: (fileId) => fileAddress(person.id, fileId),
});
const outbox = createOutbox({ onFailed: showFailed, onRefused: showRefused });
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
  outbox.add({ sender, id, content, attempt: () => sendMessage(sender.id, id, content) });
}

function sendUpload(file) {
  const [sender, id] = [person, newId()];
  const content = { kind: 'file', file: { name: file.name, size: file.size }, caption: null };
  conversation.addPending(id, content);
  outbox.add({ sender, id, content, attempt: () => sendFile(sender.id, id, file) });
}

function showFailed({ sender, id }) {
  conversation.markFailed(id, WILL_BE_SENT, () => outbox.sendAgain(sender.id));
}

/** What was not taken can be sent again from its bubble; when that is gone, the words go back into the box. */
function showRefused(message, sentence) {
  const { sender, id, content } = message;
  if (conversation.markFailed(id, sentence, () => outbox.add(message))) return;
  composer.giveBack(sender.id, content.text ?? '');
  composer.complain(`Tin gửi với vai ${sender.name} chưa đi. ${sentence}`);
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
  byId('who-role').textContent = `${chosen.title} · ${chosen.unit}`;
  byId('who-avatar').textContent = initials(chosen.name);
  byId('who-avatar').dataset.tint = String(people.indexOf(chosen) % 5);
  document.title = `${chosen.name} – Trợ lý thi đua (dùng thử)`;
  byId('scroller').classList.add('loading');
  const { lines, position } = await untilGiven(() => getMessages(chosen.id));
  if (person !== chosen) return;
  conversation.show(lines);
  for (const { id, content } of outbox.waitingOf(chosen.id)) conversation.addPending(id, content);
  outbox.sendAgain(chosen.id);
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
  outbox.sendAll();
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

/** Without sample people there is nobody to write as: says how they come. */
function showNobody() {
  byId('nobody').hidden = false;
  for (const id of ['who', 'composer']) byId(id).hidden = true;
}

people = await untilGiven(getPeople);
connectionBack();
if (people.length === 0) {
  showNobody();
} else {
  list = createPeopleList(people, (chosen) => void pick(chosen));
  await pick(people.find(({ id }) => `#${id}` === location.hash) ?? people[0]);
}
