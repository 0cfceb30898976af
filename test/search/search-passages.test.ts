import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { loadGlossary } from '../../src/search/load-glossary.ts';
import { putPassages } from '../../src/search/search-index.ts';
import { openSearchIndex, searchPassages, type SearchIndex } from '../../src/search/search-passages.ts';
import { SAMPLE_PASSAGES } from './sample-passages.ts';

let db: Db;
let index: SearchIndex;

beforeAll(async () => {
  db = await openDatabase(':memory:');
  await transact(db, (tx) => putPassages(tx, 'mau.md', SAMPLE_PASSAGES));
  index = await openSearchIndex(db, await loadGlossary('data/glossary'));
});

afterAll(() => db.destroy());

async function find(question: string): Promise<string[]> {
  return (await searchPassages(index, question, { limit: 10 })).map(({ id }) => id);
}

describe('however it is typed, the same passage is found first', () => {
  test.each([
    ['hạn nộp báo cáo quý III', 'han-q3'],
    ['hạn nộp báo cáo quý 3 là ngày nào?', 'han-q3'],
    ['han nop bao cao quy 3 la ngay nao', 'han-q3'],
    ['hạn nộp bc quý 3 vay e', 'han-q3'],
    ['han nop bc q3', 'han-q3'],
    ['HẠN NỘP BÁO CÁO QUÝ III', 'han-q3'],
    ['hạn nộp báo cáo quý III'.normalize('NFD'), 'han-q3'],
    ['hanj nopj baso caso quys 3', 'han-q3'],
    ['hạn nộpj báoc cáo quý 3', 'han-q3'],
    ['ha5n no65p ba1o ca1o quy1 3', 'han-q3'],
    ['hạn nop bao cáo quý 3', 'han-q3'],
    ['han nop baocao quy3', 'han-q3'],
    ['hạn nộp báo các quí 3', 'han-q3'],
    ['Dạ em chào anh chị ạ, cho em hỏi chút là hạn nộp báo cáo quý 3 khi nào ạ', 'han-q3'],
    ['hạn chót gửi báo cáo quý 2', 'han-q2'],
    ['tiêu chí 3.1 tối đa bao nhiêu điểm', 'tc-3.1'],
    ['S3.1', 'tc-3.1'],
    ['3.1', 'tc-3.1'],
    ['tieeu chí 3.2 mấy điểm', 'tc-3.2'],
    ['nhóm 2', 'tc-2.2'],
    ['nhom II', 'tc-2.2'],
    ['1039/QĐ-LHHVN', 'qd-1039'],
    ['qd 1039', 'qd-1039'],
    ['qd1039', 'qd-1039'],
    ['QD 1039/QD-LHHVN', 'qd-1039'],
    ['quyết định số 1039', 'qd-1039'],
    ['nd 152', 'nd-152'],
    ['nghi dinh 152/2025', 'nd-152'],
    ['nghị định 152/2025/NĐ-CP', 'nd-152'],
    ['nđ 98', 'nd-98'],
    ['cụm thi đua là gì', 'cum'],
    ['cum thi ddua la gi', 'cum'],
    ['ký giao ước thi đua', 'giao-uoc'],
    ['ky giao uoc Thi Đua', 'giao-uoc'],
    ['tỉnh Hoà Bình', 'hoa'],
    ['tỉnh Hòa Bình', 'hoa'],
    ['tinh hoa binh', 'hoa'],
    ['chương 2 điều lệ', 'chuong-2'],
    ['chuong II dieu le', 'chuong-2'],
    ['chương V điều lệ', 'chuong-5'],
    ['KH số 38', 'ke-hoach-38'],
    ['đội ngũ KH', 'doi-ngu'],
    ['họp giữa năm do ai chủ trì', 'so-ket'],
    ['trễ hạn', 'nop-cham'],
    ['kỷ niệm chương', 'kny-chuong'],
    ['nhâpk', 'hoa'],
    ['nộp muộn báo cáo bị trừ mấy điểm', 'nop-cham'],
  ])('%s', async (question, id) => {
    expect((await find(question))[0]).toBe(id);
  });
});

describe('the exact spelling ranks before the same letters with other marks', () => {
  test.each([
    ['cờ', 'co-co'],
    ['cơ', 'co-co-so'],
    ['quỹ', 'quy-thuong'],
    ['quý', 'han-q3'],
  ])('%s', async (question, id) => {
    expect((await find(question))[0]).toBe(id);
  });

  test('but those are found too', async () => {
    expect(await find('cờ')).toContain('co-co-so');
  });
});

describe('coverage', () => {
  test('is 1 when the passage has all that is asked about, and the glossary counts', async () => {
    for (const question of ['giao ước thi đua', 'giao uoc thi dua', 'giao ước tđ']) {
      const [hit] = await searchPassages(index, question, { limit: 1 });
      expect(hit).toMatchObject({ id: 'giao-uoc', coverage: 1 });
    }
  });

  test('falls with each word that no document has', async () => {
    const [some] = await searchPassages(index, 'giao ước blockchain', { limit: 1 });
    const [less] = await searchPassages(index, 'giao ước blockchain bitcoin', { limit: 1 });
    expect(some!.coverage).toBeLessThan(0.7);
    expect(less!.coverage).toBeLessThan(some!.coverage);
  });

  test('a word with its marks is not covered by another that only shares its letters', async () => {
    const [hit] = await searchPassages(index, 'nấu phở', { limit: 1 });
    expect(hit?.coverage ?? 0).toBe(0);
  });

  test('of nothing known there is no hit', async () => {
    expect(await find('blockchain bitcoin')).toEqual([]);
  });
});

describe('nothing a person types raises an error', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a quote', '"'],
    ['FTS words', 'NEAR(thi, đua) AND OR NOT *'],
    ['SQL', `'; drop table search_passage; --`],
    ['a star', 'thi*'],
    ['NUL', 'thi\u0000đua'],
    ['a lone surrogate', 'thi \ud83d đua \udc00'],
    ['emoji', '👍🏽👨‍👩‍👧 cờ 🇻🇳'],
    ['marks alone', '\u0301\u0323\u0302'],
    ['question words alone', 'là gì và có không'],
    ['courtesy alone', 'dạ em chào anh chị ạ'],
    ['numbers', '1 2 3.4 5,6 00000 999999999999999999999'],
    ['4,000 letters', 'thi đua '.repeat(500)],
    ['4,000 letters without a blank', 'ă'.repeat(4000)],
    ['4,000 keystrokes', 'dd'.repeat(2000)],
    ['4,000 words that no document has', 'xqzk '.repeat(800)],
    ['digits and letters', '1a2b3c4d5e6f7g8h9i'],
    ['names of the language', '__proto__ constructor toString hasOwnProperty'],
    ['Roman numerals', 'IIII XXXXX MCMXC iv.ix'],
  ])('%s', async (_, question) => {
    await expect(searchPassages(index, question, { limit: 5 })).resolves.toBeInstanceOf(Array);
  });

  test('any text at all, beside words of the documents or alone', async () => {
    const word = fc.constantFrom('thi đua', 'han', '3.1', 'qd1039', 'III', 'hanj', 'bc', '"', '\u0301');
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        for (const { score, coverage } of await searchPassages(index, question, { limit: 3 })) {
          expect(score).toBeGreaterThan(0);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test('question words alone are looked for when there is nothing else', async () => {
    expect(await find('là gì')).toEqual(['cum']);
  });
});
