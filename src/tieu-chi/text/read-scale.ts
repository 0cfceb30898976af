import { fold } from '../../lib/fold.ts';
import { readHundredths } from '../points.ts';
import type { Option, Scale } from '../rule.ts';
import { type Parsed, read, refuse, shown } from './parsed.ts';
import { looksLikeSteps, readSteps } from './read-steps.ts';

const P = String.raw`(-?[\d.]+(?:,\d+)?)`;
const YES_NO = new RegExp(`^(?:có:? )?${P}(?:[;,] không:? ${P})?$`, 'iu');
const EACH = new RegExp(String.raw`^mỗi (?:(\d[\d.]*) )?([^\d:;]+?)[:,]? ${P}$`, 'iu');
const CAP = new RegExp(String.raw`^tối đa ${P}$`, 'iu');
/** `mỗi báo cáo tối đa 10`, or the other way round. */
const ITEM_CAPS = [
  new RegExp(String.raw`^mỗi (?<noun>[^\d:;]+?) tối đa (?<most>[\d.,]+)$`, 'iu'),
  new RegExp(String.raw`^tối đa (?<most>[\d.,]+) (?:cho )?mỗi (?<noun>[^\d:;]+)$`, 'iu'),
];
const MANUAL = new RegExp(`^tự chấm:? (?:từ )?${P} ?(?:-|đến) ?${P}(?:,? bước ${P})?$`, 'iu');
const OPTION = /^([^:()]+?)(?: \(([^:()]+)\))?: (\S+)$/u;
const EXAMPLES =
  'Các cách viết: “có 20; không 0”; “>=8: 100; 5-7: 80; còn lại: 0”; “mỗi nhiệm vụ 15, tối đa 60”; “xuất sắc: 30; tốt: 20; khá: 0”; “tự chấm 0-40”.';

/** How one figure is scored, from a tidied text without the figure's name. */
export function readScale(figure: string, text: string): Parsed<Scale> {
  const yesNo = YES_NO.exec(text);
  if (yesNo)
    return withNumbers([yesNo[1]!, yesNo[2] ?? '0'], ([yes, no]) =>
      read({ kind: 'yes-no', figure, yes: yes!, no: no! }),
    );
  const [head = '', ...caps] = text.split(/, (?=(?:mỗi [^\d:;,]+ )?tối đa )/iu);
  const each = EACH.exec(head);
  if (each) return readEach(figure, text, each, caps);
  const manual = MANUAL.exec(text);
  if (manual) return readManual(figure, manual);
  if (looksLikeSteps(text)) return readSteps(figure, text);
  return readChoice(figure, text);
}

function readEach(
  figure: string,
  text: string,
  [, per = '1', noun = '', each = '']: RegExpExecArray,
  caps: readonly string[],
): Parsed<Scale> {
  const whole = caps.map((cap) => CAP.exec(cap)?.[1]).find((most) => most !== undefined);
  const item = caps
    .flatMap((cap) => ITEM_CAPS.map((form) => form.exec(cap)?.groups))
    .find((found) => found !== undefined);
  if (caps.length > (item ? 1 : 0) + (whole ? 1 : 0)) {
    return refuse(`Không hiểu phần “tối đa” của “${shown(text)}”. Ví dụ: mỗi nhiệm vụ 15, tối đa 60.`);
  }
  return withNumbers([per, each, whole ?? '0', item?.['most'] ?? '0'], ([size, score, cap, itemCap]) =>
    size! < 100 || score! <= 0
      ? refuse(`“${shown(text)}”: sau chữ “mỗi” cần số điểm lớn hơn 0. Ví dụ: mỗi nhiệm vụ 15, tối đa 60.`)
      : read({
          kind: 'each',
          figure,
          noun,
          per: size! / 100,
          points: score!,
          cap: whole ? cap! : null,
          itemCap: item ? { points: itemCap!, noun: item['noun']!.trim() } : null,
        }),
  );
}

function readManual(figure: string, [text, least = '', most = '', step = '0,5']: RegExpExecArray): Parsed<Scale> {
  return withNumbers([least, most, step], ([low, high, size]) =>
    low! >= high! || size! <= 0
      ? refuse(`“${shown(text)}”: số đầu phải nhỏ hơn số cuối. Ví dụ: tự chấm 0-40, bước 0,5.`)
      : read({ kind: 'manual', figure, least: low!, most: high!, step: size! }),
  );
}

function readChoice(figure: string, text: string): Parsed<Scale> {
  const options: Option[] = [];
  for (const piece of text.split('; ')) {
    const [, key, label = '', score = ''] = OPTION.exec(piece) ?? [];
    const points = readHundredths(score);
    if (key === undefined || points === null) return refuse(`Không hiểu “${shown(piece)}”. ${EXAMPLES}`);
    options.push({ key, label, points });
  }
  const keys = options.map(({ key }) => fold(key));
  const twice = options.find(({ key }, index) => keys.indexOf(fold(key)) !== index);
  if (twice) return refuse(`Lựa chọn “${shown(twice.key)}” có hai lần.`);
  if (options.length < 2) return refuse(`Không hiểu “${shown(text)}”. ${EXAMPLES}`);
  return read({ kind: 'choice', figure, options });
}

function withNumbers<T>(texts: readonly string[], make: (numbers: readonly number[]) => Parsed<T>): Parsed<T> {
  const numbers = texts.map(readHundredths);
  const wrong = texts.find((_, index) => numbers[index] === null);
  return wrong === undefined
    ? make(numbers as readonly number[])
    : refuse(`“${shown(wrong)}” không phải số điểm; hãy viết như 20, 1.500 hoặc 0,5 (số lẻ dùng dấu phẩy).`);
}
