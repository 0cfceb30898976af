import { type ClockTime, clockTime } from '../calendar/clock-time.ts';
import { DEFAULT_HOURS, type Hours } from '../calendar/hours.ts';
import type { ChannelName } from '../conversation/message.ts';

/** What the operator decides about what the bot says of its own accord. */
export interface ReminderSettings {
  /** Whether the calendar reminds anybody by itself. */
  readonly isOn: boolean;
  /** Messages of the bot's own that a person gets a day; what is more waits for the next morning. */
  readonly perDay: number;
  readonly hours: Hours;
  /** When heads get the page of their cluster. */
  readonly pageAt: ClockTime;
  /** Messages a month that a channel's plan allows. */
  readonly monthly: Readonly<Partial<Record<ChannelName, number>>>;
}

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = {
  isOn: false,
  perDay: 4,
  hours: DEFAULT_HOURS,
  pageAt: clockTime(7, 30),
  monthly: { zalo: 3_000 },
};
