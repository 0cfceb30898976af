const NO_ANSWER =
  'Chưa gửi được: không liên lạc được với chương trình. Anh/chị kiểm tra chương trình còn chạy rồi thử lại.';

/** Passes only when somebody makes room: the person is to read that, and sends again. */
const DISK_FULL = 507;

/** What went wrong, as a sentence to be shown; `mayPass` when the very same may succeed later. */
export class Problem extends Error {
  constructor(sentence, mayPass) {
    super(sentence);
    this.mayPass = mayPass;
  }
}

export const getPeople = () => ask('/api/people');
export const getMessages = (personId) => ask(`/api/people/${personId}/messages`);
export const getClock = () => ask('/api/clock');
export const moveClock = (to) => ask('/api/clock', json({ to }));

/** `content` is as in a line of the conversation: text or choice; the same `id` again is the same message. */
export function sendMessage(personId, id, content) {
  const body =
    content.kind === 'text' ? { id, text: content.text } : { id, choicesId: content.choicesId, number: content.number };
  return ask(`/api/people/${personId}/messages`, json(body));
}

export function sendFile(personId, id, file) {
  const form = new FormData();
  form.set('id', id);
  form.set('file', file);
  return ask(`/api/people/${personId}/files`, { method: 'POST', body: form });
}

export const fileAddress = (personId, fileId) => `/api/people/${personId}/files/${fileId}`;

function json(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function ask(path, request) {
  const response = await fetch(path, request).catch(() => {
    throw new Problem(NO_ANSWER, true);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Problem(answer.error ?? NO_ANSWER, response.status >= 500 && response.status !== DISK_FULL);
  return answer;
}
