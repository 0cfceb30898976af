import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/search/corpus/corpus.ts';
import { EMPTY_GLOSSARY } from '../../../src/search/glossary.ts';
import { loadGlossary } from '../../../src/search/load-glossary.ts';
import { readQuestion } from '../../../src/search/question/read-question.ts';
import { spell } from '../../../src/search/text/spelling.ts';
import { NO_WORD, Vocabulary } from '../../../src/search/text/vocabulary.ts';
import { SAMPLE_PASSAGES } from '../sample-passages.ts';

const vocabulary = new Vocabulary();
const corpus = buildCorpus(
  vocabulary,
  SAMPLE_PASSAGES.map(({ id, title, text }) => {
    return { id, documentId: 'mau.md', title: vocabulary.learnTitle(title), body: vocabulary.learn(text) };
  }),
);
const glossary = await loadGlossary('data/glossary');

function content(question: string, words = glossary): string[] {
  return readQuestion(corpus, words, question)
    .words.filter(({ asking }) => !asking)
    .map(({ spelling }) => spelling);
}

test.each([
  ['lap quy de chi tien thuong', 'lập quỹ chi tiền thưởng'],
  ['bao cao quy 3', 'báo cáo quý 3'],
  ['lâp quy tiên thương', 'lập quỹ tiền thưởng'],
  ['hạn nop báo cao', 'hạn nộp báo cáo'],
  ['hanj nopj', 'hạn nộp'],
  ['báoc cáo', 'báo cáo'],
  ['baso caso', 'báo cáo'],
  ['no65p ba1o ca1o', 'nộp báo cáo'],
  ['thi ddua', 'thi đua'],
  ['baocao', 'báo cáo'],
  ['quy3', 'quý 3'],
  ['bc', 'báo cáo'],
  ['tdkt', 'thi đua khen thưởng'],
  ['KH số 38', 'kế hoạch số 38'],
  ['đội ngũ KH', 'đội ngũ khoa học'],
  ['han nop la bao nhieu ngay', 'hạn nộp ngày'],
  ['dạ em chào anh chị ạ, cho em hỏi chút hạn nộp là khi nào', 'hạn nộp'],
  ['điểm a khoản 2', 'điểm a khoản 2'],
  ['hạn nộp vậy e', 'hạn nộp'],
])('"%s" asks for "%s"', (question, words) => {
  expect(content(question)).toEqual(words.split(' ').map(spell));
});

test.each(['cách nấu phở', 'chữ ký số'])(
  'a word of another matter is not bent into one of the documents: %s',
  (question) => {
    expect(content(question, EMPTY_GLOSSARY)).toEqual(question.split(' ').map(spell));
  },
);

test('a short form that the documents prefer stays, with its meaning beside it', () => {
  const words = new Vocabulary();
  const body = words.learn('CBCT giám sát, CBCT coi thi; cán bộ coi thi');
  const small = buildCorpus(words, [
    { id: '1', documentId: 'd', title: [], body },
    { id: '2', documentId: 'd', title: [], body: words.learn('CBCT lập biên bản') },
  ]);
  const entry = { said: ['cbct'], meant: [['cán', 'bộ', 'coi', 'thi'].map(spell)] };
  const question = readQuestion(small, new Map([['cbct', [entry]]]), 'cbct');
  expect(question.words.map(({ spelling }) => spelling)).toEqual(['cbct']);
  expect(question.variants[0]!.phrase.words).not.toContain(NO_WORD);
});

test('a document number is looked for only when a document has it', () => {
  expect(readQuestion(corpus, glossary, 'nd 152').numbers).toHaveLength(1);
  expect(readQuestion(corpus, glossary, 'nd 9999').numbers).toHaveLength(0);
});
