import { join } from 'node:path';
import { type WorkCalendar, workCalendar } from '../../src/calendar/work-calendar.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { loadRegister } from '../../src/organisation-import/import-organisation.ts';
import { importSampleOrganisation, importSampleSchedule } from '../../src/organisation-import/import-sample.ts';
import type { Register } from '../../src/organisation-import/kinds/register.ts';

const DATA = join(import.meta.dirname, '../../data');

/** The sample organisation and its calendar, as the local trial begins with them. */
export async function loadSample(): Promise<{ register: Register; calendar: WorkCalendar }> {
  const db = await openDatabase(':memory:');
  try {
    await importSampleOrganisation(db, DATA, '2026-09-14');
    const schedule = await importSampleSchedule(db, DATA, '2026-09-14');
    if (schedule.kind !== 'imported') throw new Error(JSON.stringify(schedule));
    const register = await loadRegister(db);
    return { register, calendar: workCalendar(register.holidays, 2025, 2029) };
  } finally {
    await db.destroy();
  }
}

/** A milestone of a test: a report of units due on 20/3, but for what is said. */
export function milestone(own: Partial<Milestone> = {}): Milestone {
  return {
    code: 'M05',
    name: 'Nộp báo cáo quý I',
    cum: null,
    owedBy: ['thanh-vien'],
    reminded: ['thanh-vien', 'cum-truong'],
    day: { kind: 'fixed', month: 3, date: 20, yearsOn: 0 },
    ky: 'Q1',
    clearedBy: 'bao-cao',
    source: { document: '15/KH-MẪU', place: '', wording: 'Chậm nhất ngày 20/3' },
    ladder: null,
    from: '2026-01-01',
    to: null,
    ...own,
  };
}
