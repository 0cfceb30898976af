import { readHundredths } from '../points.ts';
import type { Scale, Step } from '../rule.ts';
import { type Parsed, read, refuse, shown } from './parsed.ts';

/** One step as it is written: from a count up to another one, both included; `to` is null where it is open. */
interface Written {
  readonly from: number;
  readonly to: number | null;
  /** `<5`: everything below 5. */
  readonly isBelow: boolean;
  readonly noun: string;
  readonly points: number;
  readonly text: string;
}

const N = String.raw`(\d+(?:\.\d{3})*(?:,\d{1,2})?)`;
const NOUN = String.raw`( ?%| [^\d:;]+?)?`;
const CONDITIONS = {
  least: [new RegExp(`^>=${N}${NOUN}$`, 'iu'), new RegExp(`^(?:từ )?${N}${NOUN} trở lên$`, 'iu')],
  range: [
    new RegExp(`^(?:từ )?${N}${NOUN} ?- ?${N}${NOUN}$`, 'iu'),
    new RegExp(`^(?:từ )?${N}${NOUN} đến ${N}${NOUN}$`, 'iu'),
  ],
  below: [new RegExp(`^(?:<|dưới )${N}${NOUN}$`, 'iu')],
  exact: [new RegExp(`^${N}${NOUN}$`, 'iu')],
  rest: /^(?:các trường hợp )?còn lại$/iu,
};
const EXAMPLE = 'Ví dụ: >=8 nhiệm vụ: 100; 5-7: 80; 1-4: 20; còn lại: 0.';

/** Whether the first condition of a scale speaks of numbers. */
export function looksLikeSteps(text: string): boolean {
  return /^(?:[<>]|\d|(?:từ|dưới|trên) \d)/iu.test(text);
}

/** `>=8 nhiệm vụ: 100; 5-7: 80; còn lại: 0`: steps that leave no gap and don't overlap, or why they can't be read. */
export function readSteps(figure: string, text: string): Parsed<Extract<Scale, { kind: 'steps' }>> {
  const written: Written[] = [];
  for (const piece of text.split(/; ?/)) {
    const step = readStep(piece);
    if (step.kind === 'refused') return step;
    written.push(step.value);
  }
  const noun = written.map((step) => step.noun).find((one) => one !== '') ?? '';
  const fromTop = written.toSorted((a, b) => b.from - a.from);
  const wrong = findGap(fromTop);
  if (wrong !== null) return refuse(wrong);
  const steps: Step[] = fromTop.map(({ from, points }) => ({ from, points }));
  while (steps.at(-1)?.points === 0) steps.pop();
  return steps.length === 0
    ? refuse(`“${shown(text)}” không có mức nào được điểm. ${EXAMPLE}`)
    : read({ kind: 'steps', figure, noun, steps });
}

function readStep(piece: string): Parsed<Written> {
  const [, condition = '', score = ''] = /^(.*): ?(\S+)$/.exec(piece) ?? [];
  const points = readHundredths(score);
  if (points === null)
    return refuse(`“${shown(piece)}” chưa rõ là mức nào, mấy điểm; hãy viết “mức: điểm”. ${EXAMPLE}`);
  const step = (from: string, to: string | null, noun = '', isBelow = false): Parsed<Written> => {
    const [low, high] = [readHundredths(from), to === null ? null : readHundredths(to)];
    if (low === null || (to !== null && high === null))
      return refuse(`“${shown(piece)}” có số viết chưa đúng; hãy viết như 8, 1.500 hoặc 79,5.`);
    return read({ from: low, to: high, isBelow, noun: noun.trim(), points, text: piece });
  };
  if (CONDITIONS.rest.test(condition)) return step('0', null);
  const match = (patterns: readonly RegExp[]): RegExpExecArray | null =>
    patterns.map((pattern) => pattern.exec(condition)).find((found) => found !== null) ?? null;
  const least = match(CONDITIONS.least);
  if (least) return step(least[1]!, null, least[2]);
  const range = match(CONDITIONS.range);
  if (range) return step(range[1]!, range[3]!, range[4] ?? range[2]);
  const below = match(CONDITIONS.below);
  if (below) return step('0', below[1]!, below[2], true);
  const exact = match(CONDITIONS.exact);
  if (exact) return step(exact[1]!, exact[1]!, exact[2]);
  return refuse(`Không hiểu mức “${shown(condition)}”. ${EXAMPLE}`);
}

/** Why steps, from the highest down, leave a count without points or give it two. */
function findGap(steps: readonly Written[]): string | null {
  const [top, ...others] = steps;
  if (top !== undefined && top.to !== null)
    return `Mức cao nhất “${shown(top.text)}” chưa nói trên đó được mấy điểm; hãy viết dạng “>=8: 100”.`;
  let above = top;
  for (const step of others) {
    const pair = `“${shown(step.text)}” và “${shown(above!.text)}”`;
    if (step.from >= above!.from || (step.to !== null && step.to > above!.from))
      return `Hai mức ${pair} chồng lên nhau.`;
    if (step.to !== null && !step.isBelow && step.to === above!.from) return `Hai mức ${pair} chồng lên nhau.`;
    const gap = step.to === null ? 0 : above!.from - step.to;
    if (step.isBelow ? gap > 0 : gap > 100) return `Giữa hai mức ${pair} còn khoảng trống.`;
    if (step.to !== null && step.to < step.from) return `Mức “${shown(step.text)}” có số đầu lớn hơn số cuối.`;
    above = step;
  }
  return null;
}
