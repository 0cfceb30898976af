import { sql } from 'kysely';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { putPerson, putTerm } from '../../src/people/people-store.ts';
import { codeOf, letIn } from '../support/union.ts';

/** Stands in everything that belongs to a victim and that nobody of another unit can know. */
export const CANARY = 'zqx';

/** Somebody whose data nobody else may see or change, with the unit they work for. */
export interface Victim {
  /** Also their chat. */
  readonly id: string;
  readonly donVi: string;
}

/** In the same cluster as Lâm Đồng, and in another one. */
export const KIM: Victim = { id: 'kim', donVi: 'LHH-DAK-LAK' };
export const TUYET: Victim = { id: 'tuyet', donVi: 'LHH-HA-NOI' };

const AT = new Date('2026-09-01T03:00:00Z');
const NOW = AT.toISOString();

/** Puts a victim into the small union with something of theirs in every table that holds what people have. */
export async function addVictim(db: Db, { id, donVi }: Victim): Promise<void> {
  const person = codeOf(id);
  await transact(db, async (tx) => {
    await putPerson(tx, { code: person, name: `Hoàng ${id} Zqxten`, donVi, from: '2024-01-01', to: null });
    await putTerm(tx, { person, role: 'chuyen-vien', scope: donVi, from: '2024-01-01', to: null });
  });
  await letIn(db, { channel: 'web', chatId: id, senderId: id }, person, { at: AT, consents: true });

  const state = {
    v: 1,
    greeted: true,
    choices: {
      id: 't1z',
      options: [
        { label: 'Zqxchon', act: { do: 'send-to-office', question: 'Zqxhoi' } },
        { label: 'Zqxxem', act: { do: 'show-source', number: 1 } },
      ],
    },
    last: { question: 'Zqxhoi', sources: [{ passageId: 'hd.docx#1', quote: 'Zqxtrich' }] },
    awaiting: null,
  };
  const rows: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
    conversation: { channel: 'web', chat_id: id, state: JSON.stringify(state), updated_at: NOW },
    inbox: {
      channel: 'web',
      message_id: `x-${id}`,
      chat_id: id,
      sender_id: id,
      body: '{"text":"Zqxtin"}',
      received_at: NOW,
      state: 'done',
      attempts: 0,
    },
    outbox: {
      channel: 'web',
      chat_id: id,
      body: '{"text":"Zqxdap"}',
      priority: 0,
      due_at: '',
      state: 'sent',
      parts_sent: 1,
      attempts: 0,
      created_at: NOW,
      dedupe: `x-${id}`,
      person,
    },
    office_question: { channel: 'web', chat_id: id, asked_by: 'Zqxten', question: 'Zqxhoi', asked_at: NOW },
    kept_file: {
      id: `${Buffer.from(id).toString('hex')}${'0'.repeat(32)}`.slice(0, 32),
      name: 'Zqxtep.pdf',
      mime_type: 'application/pdf',
      size: 3,
      owner_person: person,
      purpose: 'bao-cao',
      created_at: NOW,
    },
    report_draft: {
      don_vi: donVi,
      form: 'bao-cao-quy',
      period: '2026-Q3',
      form_version: 1,
      body: '{"a":"Zqxnhap"}',
      revision: 3,
      writer: person,
      written_at: NOW,
      begun_at: NOW,
    },
    report: {
      receipt: `BC-${id}-123`,
      number: id.length,
      don_vi: donVi,
      don_vi_name: 'Zqxdonvi',
      form: 'bao-cao-quy',
      period: '2026-Q2',
      state: 'da-gui',
      version: 1,
      first_sent_at: NOW,
      days_late: 0,
    },
    report_version: {
      receipt: `BC-${id}-123`,
      version: 1,
      form_version: 1,
      body: '{"a":"Zqxso"}',
      sent_at: NOW,
      sent_by: person,
      check_code: 'Zqxma',
    },
    report_extension: {
      don_vi: donVi,
      form: 'bao-cao-quy',
      period: '2026-Q3',
      until: '2026-09-30',
      reason: 'Zqxly do',
      granted_by: 'HA',
      granted_at: NOW,
    },
    reminder: { id: 9_000 + id.length, person, at: NOW, answers: '["da-ro"]' },
    reminder_item: {
      reminder: 9_000 + id.length,
      n: 0,
      kind: 'step',
      milestone: 'M09',
      year: 2026,
      due: '2026-09-20',
      rung: -7,
      debt: `M09|2026|don-vi|${donVi}`,
    },
    reminder_step: {
      key: `M09|2026|2026-09-20|T-7|${person}`,
      person,
      milestone: 'M09',
      year: 2026,
      due: '2026-09-20',
      rung: -7,
      reminder: 9_000 + id.length,
      at: NOW,
    },
    reminder_later: { person, milestone: 'M09', year: 2026, due: '2026-09-20', at: '2026-12-01T00:00:00.000Z' },
    reminder_problem: { person, reminder: 9_000 + id.length, sort: 'vuong', reason: 'Zqxvuong', at: NOW, told_at: NOW },
    debt_cleared: { debt: `M04|2026|don-vi|${donVi}`, at: NOW, by_person: person },
    person_wish: { person, remind_at: 540 },
    join_code: {
      hash: `zqx-${id}`,
      purpose: 'lien-ket',
      person,
      grants: '{}',
      issued_by: person,
      issued_at: NOW,
      expires_at: '2027-01-01T00:00:00.000Z',
    },
  };
  for (const [table, row] of Object.entries(rows)) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
  }
}

/** Every row of the database that has to do with one of these victims, one line each. */
export async function rowsOf(db: Db, victims: readonly Victim[]): Promise<ReadonlySet<string>> {
  const marks = victims.flatMap(({ id, donVi }) => [`"${id}"`, `"${codeOf(id)}"`, `"${donVi}"`, `-${id}-`, `-${id}"`]);
  const found = await linesOf(db);
  return new Set(found.filter((line) => marks.some((mark) => line.includes(mark)) || isCanary(line)));
}

/** Of the rows that are new, those that are a victim's or about one; what was typed or written down about an attempt is not. */
export async function newRowsOf(db: Db, victims: readonly Victim[], before: ReadonlySet<string>): Promise<string[]> {
  const typed = /^(?:inbox|outbox|audit|code_attempt|office_question|conversation|search_\w*)\|/;
  return [...(await rowsOf(db, victims))].filter((line) => !before.has(line) && !typed.test(line));
}

export function isCanary(text: string): boolean {
  return text.toLowerCase().includes(CANARY);
}

async function linesOf(db: Db): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and sql not like 'CREATE VIRTUAL%' and name not like 'sqlite_%'`.execute(
    db,
  );
  const lines: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(db);
    lines.push(...rows.map((row) => `${name}|${JSON.stringify(row)}`));
  }
  return lines;
}
