import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { everyFigureIsQuoted } from '../../src/answers/figures.ts';
import type { Db } from '../../src/db/tables.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { readQuestion } from '../../src/answers/question/read-question.ts';
import { fold } from '../../src/lib/fold.ts';
import { writeDay } from '../../src/lib/vn-time.ts';
import { type GoldenQuestion, judge, readGoldenQuestions } from './golden-question.ts';
import { openTestKnowledge, SAMPLE_DATA } from '../support/open-test-knowledge.ts';

const TODAY = '2026-11-24';
const QUESTIONS = readGoldenQuestions();
let db: Db;
let knowledge: Knowledge;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  ({ db, knowledge } = await openTestKnowledge(SAMPLE_DATA, TODAY));
  outcomes = await askAll((text) => text);
});

afterAll(() => db.destroy());

test('right answers, the right kind of no, the right question back', () => {
  expect(
    rightShare(outcomes, () => true),
    told(outcomes),
  ).toBeGreaterThanOrEqual(0.95);
  expect(
    rightShare(outcomes, ({ kind }) => kind === 'answer'),
    told(outcomes),
  ).toBeGreaterThanOrEqual(0.95);
  const wronglyAnswered = outcomes.filter(({ golden, answer }) => isNo(golden) && answer.kind === 'answer').length;
  expect(wronglyAnswered / outcomes.filter(({ golden }) => isNo(golden)).length, told(outcomes)).toBeLessThanOrEqual(
    0.02,
  );
  const refused = outcomes.filter(({ golden, answer }) => golden.kind === 'answer' && answer.kind !== 'answer').length;
  expect(
    refused / outcomes.filter(({ golden }) => golden.kind === 'answer').length,
    told(outcomes),
  ).toBeLessThanOrEqual(0.05);
});

test('typed without diacritics, hardly anything is lost', async () => {
  const folded = await askAll(fold);
  expect(
    rightShare(folded, () => true),
    told(folded),
  ).toBeGreaterThanOrEqual(0.93);
});

test('how a report is mended is told to members by the rule, not by whom they may call', async () => {
  const answer = await knowledge.answer('sửa báo cáo đã gửi thế nào', {
    today: TODAY,
    audience: 'noi-bo',
    asOf: null,
    previous: null,
  });
  expect(answer.text).toMatch(/chỉ được sửa bằng một bản mới có ghi lý do sửa[\s\S]*Điều (?:6|11) khoản 1/);
});

test('every citation quotes its passage, and every figure of a sentence stands in a source or was counted from one', async () => {
  for (const { answer, golden } of outcomes) {
    if (answer.kind !== 'answer') continue;
    const passages = await db
      .selectFrom('passage')
      .innerJoin('document', 'document.id', 'passage.document_id')
      .select(['passage.id', 'passage.text', 'passage.place', 'passage.heading', 'document.title', 'document.number'])
      .select(['document.issued_on', 'document.valid_from', 'document.valid_to'])
      .where(
        'passage.id',
        'in',
        answer.citations.map(({ passageId }) => passageId),
      )
      .execute();
    for (const { passageId, quote } of answer.citations)
      expect(passages.find(({ id }) => id === passageId)?.text, golden.asked.at(-1)).toContain(quote);
    const said = answer.text
      .split('\n\n')[0]!
      .replace(/\([^()]*(?:hôm nay|=)[^()]*\)/g, '')
      .replace(/^.* mốc:$|^.* tiêu chí:$|, gồm \d+ khoản:$|^Lưu ý:.*$/gm, '');
    expect([
      golden.asked.at(-1),
      everyFigureIsQuoted(said, [
        ...passages.flatMap((one) => [one.text, one.place, one.heading, one.title, one.number ?? '']),
        ...passages.flatMap((one) => [one.issued_on, one.valid_from, one.valid_to]).map((day) => writeDay(day ?? '')),
        // What was asked may be said again: "nộp ngày 25/09/2026".
        ...daysIn(golden.asked.at(-1)!),
      ]),
    ]).toEqual([golden.asked.at(-1), true]);
  }
});

interface Outcome {
  readonly golden: GoldenQuestion;
  readonly answer: Answer;
  readonly wrong: string | null;
}

async function askAll(typed: (text: string) => string): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const golden of QUESTIONS) {
    let previous: { question: string } | null = null;
    let answer: Answer | null = null;
    for (const question of golden.asked.map(typed)) {
      answer = await knowledge.answer(question, { today: TODAY, audience: 'cong-khai', asOf: null, previous });
      previous = { question };
    }
    all.push({ golden, answer: answer!, wrong: judge(golden, answer!) });
  }
  return all;
}

function daysIn(question: string): readonly string[] {
  const { day } = readQuestion(question, TODAY).time;
  return day === null ? [] : [writeDay(day)];
}

function isNo({ kind }: GoldenQuestion): boolean {
  return kind === 'not-found' || kind === 'out-of-scope';
}

function rightShare(judgedOutcomes: readonly Outcome[], which: (golden: GoldenQuestion) => boolean): number {
  const judged = judgedOutcomes.filter(({ golden }) => which(golden));
  return judged.filter(({ wrong }) => wrong === null).length / judged.length;
}

function told(all: readonly Outcome[]): string {
  const wrong = all.filter((outcome) => outcome.wrong !== null);
  return wrong
    .map(({ golden, answer, wrong: why }) => `${golden.asked.join(' >> ')}: ${why}\n  ${answer.text.split('\n')[0]}`)
    .join('\n');
}
