import { expect, test } from 'vitest';
import { isSmallTalk } from '../../src/answers/small-talk.ts';

test.each([
  ['Chào anh chị', 'greeting'],
  ['dạ em chào anh chị ạ', 'greeting'],
  ['hello', 'greeting'],
  ['xin chao', 'greeting'],
  ['alo bot ơi', 'greeting'],
  ['cảm ơn anh nhé', 'thanks'],
  ['Dạ em cám ơn ạ!', 'thanks'],
  ['tks ad', 'thanks'],
  ['ok', 'thanks'],
  ['ok em cảm ơn nhiều ạ', 'thanks'],
  ['tạm biệt', 'bye'],
  ['bye bye nhé', 'bye'],
  ['chào anh chị, cho em hỏi hạn nộp báo cáo', null],
  ['cảm ơn, thế còn quý 4?', null],
  ['hạn nộp báo cáo quý 3?', null],
  ['chị', null],
  ['', null],
  ['???', null],
] as const)('%s -> %s', (text, expected) => {
  expect(isSmallTalk(text)).toBe(expected);
});
