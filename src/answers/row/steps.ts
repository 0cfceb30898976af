import { fold } from '../../lib/fold.ts';
import { type Count, readNumber } from '../question/count.ts';

/** One step of a scale: `5-7 nhiệm vụ: 80 điểm`. */
interface Step {
  readonly text: string;
  readonly points: string;
  readonly holds: (value: number) => boolean;
}

export type Scored =
  /** The count stands on one step of a scale. */
  | { readonly kind: 'step'; readonly text: string; readonly points: string }
  /** So many points for each, up to a cap. */
  | { readonly kind: 'each'; readonly each: string; readonly total: number; readonly cap: string | null };

const N = String.raw`(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)`;
const UNIT = String.raw`(?: ?%| ?[a-z&/]+,?){0,4}?`;
/** With diacritics, since folded "mỗi" is "mới" (hội mới). */
const EACH = [
  new RegExp(
    String.raw`(?:mỗi|cứ)\s(?:[^;:.,\d]|,(?! (?:không quá|tối đa|cao nhất))){2,60}?(?::? ?(?:được|tính|cộng|trừ|là) )?:? ?${N} điểm`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!(?:tối đa|không quá|cao nhất)(?: là| trừ)? |[\d.,])${N} điểm\s?(?:/|cho mỗi|mỗi)\s?\p{L}`,
    'iu',
  ),
];
const CAP = new RegExp(String.raw`(?:tối đa|không quá|cao nhất)(?: là| trừ)? ${N}`, 'iu');

/** The points that a scale gives for this count, quoting the step that holds it; null when the scale does not say. */
export function scoreCount(how: string, count: Count): Scored | null {
  const step = stepsOf(how).find(({ holds }) => holds(count.value));
  if (step) return { kind: 'step', text: step.text, points: step.points };
  const each = EACH.map((pattern) => pattern.exec(how)?.[1]).find(Boolean);
  if (each === undefined || count.unit === '%') return null;
  return { kind: 'each', each, total: readNumber(each) * count.value, cap: CAP.exec(how)?.[1] ?? null };
}

/** Whether a clause names what it counts before it counts (`Ban Chấp hành họp từ 2 lần: 20 điểm`): its scale is no other clause's. */
export function hasOwnScale(clause: string): boolean {
  return (
    /^(?!(?:tu|duoi|tren|hon|it|khong|du|dat|co|moi|cu|chua)\b)[a-z]+ [a-z]+/.test(fold(clause)) &&
    stepsOf(clause).length > 0
  );
}

/** Whether a clause gives points from a number on, and the count has not reached it. */
export function fallsShort(clause: string, count: Count): boolean {
  const [step, ...others] = stepsOf(clause);
  return step !== undefined && others.length === 0 && !step.holds(count.value) && step.holds(Number.MAX_SAFE_INTEGER);
}

function stepsOf(how: string): readonly Step[] {
  return how
    .split(/\s*[;\n]\s*|(?<=điểm)\s*[,.]\s+(?=\S)/u)
    .flatMap((text) => readStep(text.trim().replace(/\.$/, '')));
}

function readStep(text: string): readonly Step[] {
  const folded = fold(text).replaceAll('≥', '>=').replaceAll('≤', '<=');
  const points = new RegExp(String.raw`${N}(?: diem)?$`).exec(folded);
  if (!points) return [];
  const condition = folded
    .slice(0, points.index)
    .replace(/(?:[:=–-]|duoc|dat|tinh|thi|cho)?\s*$/, '')
    .trim();
  const holds = readCondition(condition);
  return holds ? [{ text, points: points[1]!, holds }] : [];
}

/** What a folded condition of a step allows (`tu 5 den 7 nhiem vu`, `duoi 40%`); null when it names no number. */
export function readCondition(condition: string): ((value: number) => boolean) | null {
  const bounds = (pattern: string): [number, number] | null => {
    const found = new RegExp(pattern).exec(condition);
    return found ? [readNumber(found[1]!), readNumber(found[2] ?? '0')] : null;
  };
  const range = bounds(String.raw`${N}${UNIT} ?(?:-|–|den)(?! duoi)(?: het)? ?${N}`);
  if (range) return (value) => value >= range[0] && value <= range[1];
  const halfOpen = bounds(String.raw`${N}${UNIT} den duoi ${N}`);
  if (halfOpen) return (value) => value >= halfOpen[0] && value < halfOpen[1];
  const least =
    bounds(String.raw`>= ?${N}`) ??
    bounds(String.raw`${N}${UNIT} tro len`) ??
    bounds(String.raw`(?:it nhat|toi thieu) ${N}`);
  if (least) return (value) => value >= least[0];
  const above = bounds(String.raw`(?:>|tren|hon) ?${N}`);
  if (above) return (value) => value > above[0];
  const below = bounds(String.raw`(?:<|duoi|it hon|chua den|chua du) ?${N}`);
  if (below) return (value) => value < below[0];
  const exact = bounds(String.raw`^(?:[a-z]+ ){0,4}${N}${UNIT}$`);
  if (exact) return (value) => value === exact[0];
  return /^(?:khong co|khong|chua co)\b/.test(condition) ? (value) => value === 0 : null;
}
