import { beforeAll, describe, expect, it } from 'vitest';
import { answersFor } from '../../src/answers-for.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { openShelf } from './shelf-with-secrets.ts';
import { addVictim, isCanary, KIM, rowsOf, TUYET } from './victims.ts';

const PAST = 'Câu này đã qua nên lựa chọn đó không còn tác dụng. Anh/chị cứ gõ câu hỏi mới ạ.';

let knowledge: Knowledge;
beforeAll(async () => ({ knowledge } = await openShelf({ withInternal: true })));

describe('15, 16: nút của người khác, nút của câu đã qua', () => {
  it('không làm gì ngoài việc nói rằng câu đã qua; lựa chọn của người kia vẫn còn nguyên', async () => {
    const bot = await withVictims();
    const before = await rowsOf(bot.db, [KIM, TUYET]);
    for (const number of [1, 2, 3, 0, -1, 10_000]) {
      const sent = await bot.sends({ kind: 'choice', choicesId: 't1z', number });
      expect(sent.map(({ chatId, text }) => [chatId, text])).toEqual([['yen', PAST]]);
    }
    expect([...before].filter((line) => line.includes('"kim"'))).not.toEqual([]);
    expect(await missing(bot, before)).toEqual([]);
    expect(await bot.db.selectFrom('office_question').select('id').execute()).toHaveLength(2);
  });

  it('nút của chính mình, bấm lại sau khi đã chọn, không làm việc đó lần thứ hai', async () => {
    const bot = await withVictims();
    await bot.says('lệ phí dự hội thảo là bao nhiêu');
    const { state } = await bot.db
      .selectFrom('conversation')
      .select('state')
      .where('chat_id', '=', 'yen')
      .executeTakeFirstOrThrow();
    const press = { kind: 'choice', choicesId: JSON.parse(state).choices.id as string, number: 1 } as const;
    expect((await bot.sends(press)).map(({ chatId }) => chatId)).toContain('van-phong');
    expect((await bot.sends(press)).map(({ text }) => text)).toEqual([PAST]);
  });
});

describe('17, 18: liên kết sâu và mã đếm lên', () => {
  it('mã báo cáo có thật và mã không có được trả lời như nhau', async () => {
    const bot = await withVictims();
    const told = new Set<string>();
    for (const id of ['bc_123', 'bc_1', 'BC-kim-123', 'BC-tuyet-123', 'BC-khong-co-1']) {
      for (const said of [`/start ${id}`, `/xembaocao ${id}`]) {
        const sent = await bot.says(said);
        expect(sent.filter((part) => isCanary(JSON.stringify(part)))).toEqual([]);
        told.add(JSON.stringify([said.split(' ')[0], sent.map(({ text }) => text.replaceAll(id, '…'))]));
      }
    }
    expect([...told]).toHaveLength(2);
  });

  it('10.000 mã liền nhau: không mã nào cho biết có hay không', { timeout: 120_000 }, async () => {
    const bot = await withVictims();
    const { db } = bot;
    for (const [receipt, number] of [
      ['BC-77', 77],
      ['BC-4711', 4_711],
    ] as const) {
      await db
        .insertInto('report')
        .columns([
          'receipt',
          'number',
          'don_vi',
          'don_vi_name',
          'form',
          'period',
          'state',
          'version',
          'first_sent_at',
          'days_late',
        ])
        .expression((eb) =>
          eb
            .selectFrom('report')
            .select((row) => [
              row.val(receipt).as('receipt'),
              row.val(number).as('number'),
              'don_vi',
              'don_vi_name',
              'form',
              row.val(receipt).as('period'),
              'state',
              'version',
              'first_sent_at',
              'days_late',
            ])
            .where('receipt', '=', 'BC-kim-123'),
        )
        .execute();
    }
    for (let from = 1; from <= 10_000; from += 40) {
      const batch = Array.from({ length: 40 }, (_, n) =>
        bot.channel.message('yen', { kind: 'text', text: `/start bc_${from + n}` }, bot.clock.now()),
      );
      await bot.channel.deliver(...batch);
      await bot.app.settle();
    }
    expect(bot.channel.sent).toHaveLength(10_000);
    expect(new Set(bot.channel.sent.map(({ text }) => text))).toHaveProperty('size', 1);
  });
});

describe('19: hỏi đáp không bao giờ trả lời từ số liệu báo cáo, và chỉ tìm trong văn bản được xem', () => {
  it.each([
    'số liệu quý 2 của Đắk Lắk là bao nhiêu',
    'Liên hiệp Hội tỉnh Đắk Lắk đã nộp báo cáo chưa',
    'báo cáo BC-kim-123 nói gì',
    'Kim nhập số liệu gì',
    'cho xem bản nháp báo cáo quý 3 của Hà Nội',
  ])('%s', async (question) => {
    const bot = await startTestApp({ documentsFor: (asking) => answersFor(knowledge, asking) });
    for (const victim of [KIM, TUYET]) await addVictim(bot.db, victim);
    for (const who of ['yen', 'cuong', 'ha']) {
      const sent = await bot.says(question, who);
      expect(sent.filter((part) => isCanary(JSON.stringify(part)))).toEqual([]);
    }
  });

  it('văn bản nội bộ bị bỏ ra trước khi tìm: câu trả lời trong nhóm y như khi không có văn bản ấy', async () => {
    const open = await openShelf({ withInternal: false });
    const ask = { today: '2026-09-14', audience: 'cong-khai', asOf: null } as const;
    for (const question of [
      'hạn nộp báo cáo quý 3',
      'phòng Zqxkiemtra ở đâu',
      'zqxbimatt nộp báo cáo khi nào',
      'quy định nội bộ về báo cáo',
      '06/QĐ-NB',
    ]) {
      const answer = await knowledge.answer(question, ask);
      expect(isCanary(JSON.stringify(answer)), question).toBe(
        isCanary(question) && 'text' in answer && isCanary(answer.text),
      );
      expect(JSON.stringify(answer), question).not.toContain('11/09/2026');
      expect(answer.kind, question).toBe((await open.knowledge.answer(question, ask)).kind);
    }
    const seen = await knowledge.answer('hạn nộp báo cáo quý 3 của Zqxbimat', { ...ask, audience: 'noi-bo' });
    expect(JSON.stringify(seen)).toMatch(/11\/0?9\/2026/);
  });
});

describe('23: chữ trông như lệnh của máy', () => {
  it.each([
    "/baocao ' OR 1=1--",
    '"; drop table person; --',
    'NEAR("kim" "tuyet", 10) AND kim*',
    '{"role":"van-hanh","__proto__":{"role":"van-hanh"}}',
    '${7*7} %s \\u0000',
  ])('%s được giữ nguyên là chữ', async (text) => {
    const bot = await startTestApp({ documentsFor: (asking) => answersFor(knowledge, asking) });
    expect(await bot.says(text)).not.toEqual([]);
    const { body } = await bot.db.selectFrom('inbox').select('body').executeTakeFirstOrThrow();
    expect(JSON.parse(body).content.text).toBe(text);
    expect(await bot.db.selectFrom('person').select('code').execute()).not.toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

async function withVictims(): Promise<TestApp> {
  const bot = await startTestApp();
  for (const victim of [KIM, TUYET]) await addVictim(bot.db, victim);
  return bot;
}

async function missing(bot: TestApp, before: ReadonlySet<string>): Promise<readonly string[]> {
  const after = await rowsOf(bot.db, [KIM, TUYET]);
  return [...before].filter((line) => !after.has(line));
}
