import { isUpperCase, readLabel } from '../structure/label.ts';
import type { Line } from '../structure/unit.ts';

const MOST_LINES = 4;
/** How the text of a document begins after its title. */
const TEXT_BEGINS =
  /^(căn cứ|kính gửi|theo |xét |thực hiện |để |nhằm |hiệu lực|áp dụng|chính phủ ban hành|quốc hội ban hành)/iu;

/** True when `line` goes on with the title that `last` is a line of: in the same hand, before the text begins. */
export function goesOnAsTitle(line: Line, last: Line, lines: number): boolean {
  if (lines >= MOST_LINES || TEXT_BEGINS.test(line.text) || readLabel(line.text) !== undefined) return false;
  if (/[.:;]$/.test(last.text)) return false;
  if (isUpperCase(last.text) !== isUpperCase(line.text)) return false;
  if (line.level !== last.level) return false;
  return line.level === 0 || isUpperCase(line.text);
}
