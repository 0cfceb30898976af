import { writeSize, writeTime } from './format.js';

/** Makes an element; whatever people or documents wrote gets in as text only, never as markup. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A message of the person; `labelOf` gives the words of a pressed button. */
export function typedBubble({ content, at }, labelOf) {
  const bubble = element('div', 'bubble', ...describe(content, labelOf));
  return element('article', 'line mine', spoken('Bạn: '), bubble, stamp(at));
}

/** One that is still on its way: no time yet. */
export function pendingBubble(content, labelOf) {
  const line = element('article', 'line mine pending', spoken('Bạn: '));
  line.append(element('div', 'bubble', ...describe(content, labelOf)), element('p', 'meta', 'đang gửi…'));
  return line;
}

/** A reply; `onChoose` is called with the number of the pressed button, `addressOf` gives where its file is. */
export function replyBubble({ text, choices, file, at }, { onChoose, addressOf }) {
  const bubble = element('div', 'bubble', ...paragraphs(text));
  if (file) bubble.append(download(file, addressOf));
  const line = element('article', 'line theirs', spoken('Trợ lý: '), bubble);
  if (choices) line.append(buttons(choices.labels, onChoose));
  line.append(stamp(at));
  return line;
}

function download({ fileId, name }, addressOf) {
  const link = element('a', 'download', element('span', '', `📎 ${name}`), element('span', 'detail', 'Tải tệp về'));
  link.href = addressOf(fileId);
  link.download = name;
  return link;
}

function buttons(labels, onChoose) {
  const made = labels.map((label, index) => {
    const button = element(
      'button',
      'choice',
      element('span', 'number', String(index + 1)),
      element('span', '', label),
    );
    button.type = 'button';
    button.addEventListener('click', () => onChoose(index + 1));
    return button;
  });
  const group = element('div', 'choices', ...made);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Các lựa chọn, bấm hoặc gõ số');
  return group;
}

/** Running text as it is; a line that names a source is set apart. */
function paragraphs(text) {
  const blocks = [];
  for (const line of text.split('\n')) {
    const isSource = line.startsWith('Nguồn');
    const last = blocks.at(-1);
    if (!isSource && last && !last.isSource) last.lines.push(line);
    else blocks.push({ isSource, lines: [line] });
  }
  return blocks
    .map(({ isSource, lines }) => ({ isSource, text: lines.join('\n').replace(/^\n+|\s+$/g, '') }))
    .filter((block) => block.text !== '')
    .map((block) => element('p', block.isSource ? 'source' : 'text', block.text));
}

function describe(content, labelOf) {
  switch (content.kind) {
    case 'text':
      return [element('p', 'text', content.text)];
    case 'choice':
      return [element('p', 'text', labelOf(content.choicesId, content.number) ?? `Lựa chọn ${content.number}`)];
    case 'file': {
      const size = content.file.size === null ? '' : writeSize(content.file.size);
      const name = element('p', 'text', `📎 ${content.file.name ?? 'Tệp không tên'}`);
      return [name, element('p', 'detail', size), ...(content.caption ? [element('p', 'text', content.caption)] : [])];
    }
    default:
      return [element('p', 'text', content.caption ?? '(nội dung không hiển thị được)')];
  }
}

function stamp(at) {
  const time = element('time', 'meta', writeTime(at));
  time.dateTime = at;
  return time;
}

/** For those who listen to the page: the side on which a bubble stands can't be heard. */
function spoken(text) {
  return element('span', 'unseen', text);
}
