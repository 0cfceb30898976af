import { element } from './bubbles.js';
import { initials } from './format.js';

const STORED = 'da-doc';

/** The sample people with how many replies each has not read; `onPick` is told who was picked. */
export function createPeopleList(people, onPick) {
  const list = document.getElementById('people');
  const read = recall();
  const items = new Map();
  let replies = Object.fromEntries(people.map((person) => [person.id, person.replies]));
  let current = null;

  for (const [index, person] of people.entries()) {
    const badge = element('span', 'badge');
    const avatar = element('span', 'avatar', initials(person.name));
    avatar.dataset.tint = String(index % 5);
    avatar.setAttribute('aria-hidden', 'true');
    const words = element(
      'span',
      'words',
      element('span', 'name', person.name),
      element('span', 'role', person.title),
      element('span', 'unit', person.unit),
    );
    const button = element('button', 'person', avatar, words, badge);
    button.type = 'button';
    button.title = person.about;
    button.addEventListener('click', () => onPick(person));
    items.set(person.id, { button, badge });
    list.append(element('li', '', button));
  }

  function draw() {
    for (const [id, { button, badge }] of items) {
      const unread = Math.max(0, (replies[id] ?? 0) - (read[id] ?? 0));
      badge.hidden = unread === 0;
      badge.textContent = unread > 99 ? '99+' : String(unread);
      badge.setAttribute('aria-label', `${unread} tin chưa đọc`);
      if (id === current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  /** What is on the screen is read; with the page in the background nothing is. */
  function update() {
    if (current && document.visibilityState === 'visible') read[current] = replies[current] ?? 0;
    localStorage.setItem(STORED, JSON.stringify(read));
    draw();
  }
  document.addEventListener('visibilitychange', update);

  return {
    select(personId) {
      current = personId;
      items.get(personId)?.button.scrollIntoView({ block: 'nearest', inline: 'center' });
      update();
    },
    setReplies(counts) {
      replies = counts;
      update();
    },
  };
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(STORED)) ?? {};
  } catch {
    return {};
  }
}
