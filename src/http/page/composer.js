const FILE_LIMIT = 20 * 1024 * 1024;
const byId = (id) => document.getElementById(id);

/** The box to write in; what each person was about to say is kept while another one is looked at. */
export function createComposer({ onText, onFile }) {
  const [form, text, file, problem] = ['composer', 'text', 'file', 'problem'].map(byId);
  const drafts = new Map();
  let current = null;

  function fit() {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
    form.classList.toggle('ready', text.value.trim() !== '');
  }
  function complain(sentence) {
    problem.textContent = sentence;
    problem.hidden = sentence === '';
  }

  text.addEventListener('input', () => {
    complain('');
    fit();
  });
  text.addEventListener('keydown', (event) => {
    // While an input method composes (telex on many systems), Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = text.value.trim();
    text.focus();
    if (written === '') return;
    text.value = '';
    fit();
    onText(written);
  });
  byId('attach').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [picked] = file.files;
    file.value = '';
    if (!picked) return;
    const tooLarge = picked.size > FILE_LIMIT;
    complain(tooLarge ? 'Tệp lớn quá 20 MB. Anh/chị nén lại hoặc tách thành nhiều tệp.' : '');
    if (!tooLarge) onFile(picked);
  });

  return {
    /** Whose words are in the box from now on. */
    switchTo(personId) {
      if (current) drafts.set(current, text.value);
      current = personId;
      text.value = drafts.get(personId) ?? '';
      complain('');
      fit();
      // On a telephone the focus would cover half of the page with the keyboard.
      if (matchMedia('(pointer: fine)').matches) text.focus();
    },
    /** Words that could not be sent, for the next time this person is looked at. */
    giveBack(personId, words) {
      if (personId !== current) drafts.set(personId, drafts.get(personId) || words);
      else if (text.value === '') text.value = words;
      fit();
    },
    complain,
  };
}
