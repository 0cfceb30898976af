import { getClock, moveClock } from './api.js';
import { writeDay, writeField, writeTime } from './format.js';

const DAY_MS = 86_400_000;
const byId = (id) => document.getElementById(id);

/** The program's clock: shows it running, and moves it. */
export function createClockControl() {
  const [details, label, now, form, field, problem] = [
    'clock',
    'clock-label',
    'clock-now',
    'clock-form',
    'clock-to',
    'clock-problem',
  ].map(byId);
  let aheadMs = 0;
  let moved = false;

  const moment = () => new Date(Date.now() + aheadMs);
  function draw() {
    label.textContent = moved ? 'Giờ đang giả định:' : 'Giờ Việt Nam:';
    now.textContent = `${writeTime(moment())}, ${writeDay(moment())}`;
    now.dateTime = moment().toISOString();
    details.classList.toggle('moved', moved);
    byId('clock-real').disabled = !moved;
  }

  function set(clock) {
    aheadMs = new Date(clock.now).getTime() - Date.now();
    moved = clock.moved;
    draw();
  }

  async function move(to) {
    problem.hidden = true;
    try {
      set(await moveClock(to));
      field.value = writeField(moment());
      details.open = false;
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
    }
  }

  details.addEventListener('toggle', () => {
    if (!details.open) return;
    field.value = writeField(moment());
    field.focus();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    details.querySelector('summary').focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void move(field.value);
  });
  for (const button of form.querySelectorAll('[data-days]')) {
    button.addEventListener('click', () => {
      void move(writeField(moment().getTime() + Number(button.dataset.days) * DAY_MS));
    });
  }
  byId('clock-real').addEventListener('click', () => void move(null));
  setInterval(draw, 1_000);
  getClock().then(set, () => {});
  return { set };
}
