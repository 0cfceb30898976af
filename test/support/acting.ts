import type { Acting } from '../../src/conversation/acting.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { SAMPLE_FORMS } from './sample-forms.ts';
import type { TestApp } from './start-test-app.ts';

/** A turn of somebody's that is being written now. */
export function actingFor(bot: TestApp, who: string): Acting {
  const at = bot.clock.now();
  return {
    incoming: bot.channel.message(who, { kind: 'text', text: '1' }, at),
    at,
    key: 'turn/1',
    inboxId: 1,
    liveRegister: createLiveRegister(),
    forms: SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: DEFAULT_REMINDER_SETTINGS,
    linkBase: null,
    afterwards: () => undefined,
  };
}
