import { dayWords } from '../../calendar/day-words.ts';
import { clockTime } from '../../calendar/clock-time.ts';
import { reminderTime } from '../../calendar/hours.ts';
import { readMoment } from '../../calendar/read-moment.ts';
import { hourOfDay, timeInText } from '../../calendar/time-of-day.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { stepsOf } from '../../milestones/ladder.ts';
import type { Wish } from '../../people/wish.ts';
import { deadlineText } from '../../reminders/text/deadline-text.ts';
import { progressOf } from '../../reminders/text/block.ts';
import { type World, wishOf } from '../../reminders/world.ts';
import type { ReminderCase } from './reminder-case.ts';
import { REMINDER_TURN_TEXTS as TEXTS } from './reminder-texts.ts';

const MOST_LINES = 8;
const LONGEST_QUIET_MS = 7 * 86_400_000;
const FOR_HOURS = /^(?:trong )?(\d{1,3}) ?(?:h|g|gio|tieng)(?: (?:ruoi|(\d{1,2}) ?(?:p|phut)?))?$/;
const FOR_MINUTES = /^(?:trong )?(\d{1,3}) ?(?:p|phut)$/;
const FOR_DAYS = /^(?:trong )?(\d{1,2}) ?(?:ngay|hom)$/;

/** What comes for a person, and when they hear of it. */
export function lookUpCalendar(world: World, person: string): ReminderCase {
  const wish = wishOf(world, person);
  const own = world.recipients
    .filter((one) => one.person === person)
    .toSorted((a, b) => a.occurrence.due.localeCompare(b.occurrence.due));
  const lines = own.slice(0, MOST_LINES).map(({ occurrence, owes }) => {
    const [unit] = owes.flatMap((debtor) => (debtor.kind === 'don-vi' ? [debtor.donVi] : []));
    const far = unit === undefined ? null : progressOf(occurrence, unit, world);
    const steps = stepsOf(occurrence, world.calendar, world.settings.hours, wish.remindAt);
    const next = steps.find(({ moment }) => moment > world.now);
    const more = [
      far === null ? null : `Đã trả lời ${far} mục.`,
      next === undefined ? null : TEXTS.nextStep(writeMoment(next.moment)),
    ].filter((part) => part !== null);
    return [`- ${occurrence.milestone.name}: ${deadlineText(occurrence, world)}.`, ...more].join(' ');
  });
  const quietUntil = wish.quietUntil !== null && wish.quietUntil > world.now ? wish.quietUntil : null;
  const remindAt = reminderTime(world.settings.hours, wish.remindAt);
  return { kind: 'calendar', lines, remindAt, wish: { ...wish, quietUntil } };
}

/** An hour as typed -> the person's own, in working hours. */
export function lookUpHour({ settings: { hours } }: World, wish: Wish, said: string): ReminderCase {
  const time = timeInText(dayWords(said));
  const hour = time === null || time.hour === null ? null : hourOfDay(time.hour, time.part);
  if (time === null || hour === null || time.minute > 59) return { kind: 'hour-wrong', hours };
  const wanted = clockTime(hour, time.minute);
  return reminderTime(hours, wanted) === wanted ? { kind: 'hour', time: wanted, wish } : { kind: 'hour-wrong', hours };
}

/** "2h", "30 phút", "đến 14h" -> until when. */
export function lookUpQuiet({ now }: World, wish: Wish, said: string): ReminderCase {
  const words = dayWords(said);
  if (words === '') return { kind: 'quiet-wrong', advice: TEXTS.quietHow };
  const minutes = minutesIn(words);
  const until = minutes === null ? momentIn(said, now) : new Date(now.getTime() + minutes * 60_000);
  if (until === null) return { kind: 'quiet-wrong', advice: TEXTS.quietHow };
  if (until.getTime() - now.getTime() > LONGEST_QUIET_MS) return { kind: 'quiet-wrong', advice: TEXTS.quietTooLong };
  return { kind: 'quiet', wish: { ...wish, quietUntil: until } };
}

function minutesIn(words: string): number | null {
  const hours = FOR_HOURS.exec(words);
  if (hours)
    return Number(hours[1]) * 60 + (hours[2] === undefined ? (words.endsWith('ruoi') ? 30 : 0) : Number(hours[2]));
  const minutes = FOR_MINUTES.exec(words)?.[1];
  if (minutes !== undefined) return Number(minutes);
  const days = FOR_DAYS.exec(words)?.[1];
  return days === undefined ? null : Number(days) * 24 * 60;
}

function momentIn(said: string, now: Date): Date | null {
  const reading = readMoment(said.replace(/^(?:đến|tới|den|toi|cho đến|cho den)\s+/iu, ''), now);
  if (reading.kind === 'one') return reading.value;
  return reading.kind === 'several' ? (reading.options[0]?.value ?? null) : null;
}
