/** How good a place is for a cut, best first. */
type Border = 'paragraph' | 'line' | 'sentence' | 'space' | 'inside-source';

interface Cut {
  readonly border: Border;
  /** Where the part ends, and where the next one begins: the white space between them is dropped. */
  readonly end: number;
  readonly next: number;
}

/** White space at which a line may break; a no-break space is none. */
const GAP = /[^\S\u00a0\u202f\ufeff]+/g;
const SOURCE_LINE = /[^\S\n]*Nguồn/y;
const SOURCE_AHEAD = /\s*\n\s*Nguồn/y;
/** After `TS.`, `TP.`, `3.1.` or the number of a list line no sentence ends. */
const SENTENCE_END = /(?:[^\p{Lu}\d\s.]\.|[!?…])["”’')\]]*$/u;
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Cuts a text into parts of at most `limit` UTF-16 units, at paragraphs, else lines, else sentences, else spaces. A letter is not
 * cut in two (unless it alone is longer than `limit`), and a line that begins with `Nguồn` stays with the end of what stands before
 * it. White space at the cuts and around the text is dropped and nothing else; no part is blank, so a blank text gives no part.
 */
export function splitText(text: string, limit: number): string[] {
  const whole = text.trim();
  const parts: string[] = [];
  let from = 0;
  while (whole.length - from > limit) {
    const { end, next } = bestCut(gaps(whole, from, limit), from, limit) ?? cutLetters(whole, from, limit);
    parts.push(whole.slice(from, end));
    from = next;
  }
  parts.push(whole.slice(from));
  return parts.filter((part) => part.trim() !== '');
}

/** A border of sense that fills at least half a part, else any of them, else a mere space. */
function bestCut(cuts: readonly Cut[], from: number, limit: number): Cut | undefined {
  const last = (borders: readonly Border[], atLeast = 1): Cut | undefined =>
    cuts.findLast((cut) => borders.includes(cut.border) && cut.end - from >= atLeast);
  const half = limit / 2;
  return (
    last(['paragraph'], half) ??
    last(['line'], half) ??
    last(['sentence'], half) ??
    last(['paragraph', 'line', 'sentence']) ??
    last(['space'], half) ??
    last(['inside-source'], half) ??
    last(['space']) ??
    last(['inside-source'])
  );
}

/** Every gap at which the part that begins at `from` may end. */
function gaps(text: string, from: number, limit: number): Cut[] {
  const found: Cut[] = [];
  GAP.lastIndex = from;
  for (let gap = GAP.exec(text); gap && gap.index <= from + limit; gap = GAP.exec(text)) {
    const end = gap.index;
    const next = end + gap[0].length;
    const border = end > from && partsLetters(text, end) && partsLetters(text, next) && borderAt(text, end, next);
    if (border) found.push({ border, end, next });
  }
  return found;
}

/** Undefined where a source would be torn from its sentence. */
function borderAt(text: string, end: number, next: number): Border | undefined {
  if (matchesAt(SOURCE_AHEAD, text, end)) return undefined;
  const lines = text.slice(end, next).split('\n').length - 1;
  if (lines > 1) return 'paragraph';
  if (lines > 0) return 'line';
  if (matchesAt(SOURCE_LINE, text, text.lastIndexOf('\n', end - 1) + 1)) return 'inside-source';
  return SENTENCE_END.test(text.slice(Math.max(0, end - 8), end)) ? 'sentence' : 'space';
}

function matchesAt(sticky: RegExp, text: string, index: number): boolean {
  sticky.lastIndex = index;
  return sticky.test(text);
}

/** No gap at all: between two letters; inside one only when it fills the part alone, and then never inside a surrogate pair. */
function cutLetters(text: string, from: number, limit: number): Pick<Cut, 'end' | 'next'> {
  const shape = letters.segment(text.slice(from, from + limit + 2));
  const written = from + text.slice(from, from + limit).trimEnd().length;
  const sourceAhead = matchesAt(SOURCE_AHEAD, text, written);
  const start = letterStart(shape, sourceAhead ? written - from - 1 : limit) || letterStart(shape, limit);
  const lowHalf = /^[\udc00-\udfff]/.test(text.slice(from + limit)) && limit > 1 ? 1 : 0;
  const end = from + (start || limit - lowHalf);
  return { end, next: end };
}

/** Where the letter begins to which the unit at `index` belongs. */
function letterStart(shape: Intl.Segments, index: number): number {
  return shape.containing(index)?.index ?? 0;
}

/** Whether a letter begins at `index`, one side of which is white space: its neighbours decide. */
function partsLetters(text: string, index: number): boolean {
  const from = Math.max(0, index - 2);
  return letterStart(letters.segment(text.slice(from, index + 2)), index - from) === index - from;
}
