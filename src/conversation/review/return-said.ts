import { fold } from '../../lib/fold.ts';

/** Which items are to be mended, and why; what was not said is empty. */
export interface ReturnSaid {
  readonly items: readonly string[];
  readonly reason: string;
}

const ITEMS =
  /^(.*?)\b(?:(?:cac )?(?:muc|cau))(?: so)? ((?:\d{1,3}[a-z]?)(?:(?:[ ,;]|va|muc|cau)+\d{1,3}[a-z]?)*)\b(.*)$/s;
const NUMBERS = /^()((?:\d{1,3}[a-z]?)(?:(?:[ ,;]|va|muc|cau)+\d{1,3}[a-z]?)*)(?![\d/.])\b(.*)$/s;
const BEFORE_REASON = /^[\s:,.;–—-]*(?:(?:vì|vi|do|lý do|ly do|với lý do|voi ly do)(?:\s+(?:là|la))?[\s:]+)?/iu;

/** Reads `Lâm Đồng mục 12, 15: số hội viên chưa khớp`: whose report, which items, why. */
export function readReturnSaid(text: string): ReturnSaid & { readonly whose: string } {
  const said = text.normalize('NFC').trim();
  const plain = fold(said);
  const found = plain.length === said.length ? (ITEMS.exec(plain) ?? NUMBERS.exec(plain)) : null;
  if (!found) {
    const colon = said.indexOf(':');
    return colon === -1
      ? { whose: said, items: [], reason: '' }
      : { whose: said.slice(0, colon).trim(), items: [], reason: reasonIn(said.slice(colon + 1)) };
  }
  const items = [...found[2]!.matchAll(/(\d{1,3})([a-z]?)/g)].map(([, number, letter]) => `${Number(number)}${letter}`);
  return {
    whose: said.slice(0, found[1]!.length).trim(),
    items: [...new Set(items)],
    reason: reasonIn(said.slice(said.length - found[3]!.length)),
  };
}

/** An answer to "which items, and why?": numbers, words, or both. */
export function readReturnAnswer(text: string): ReturnSaid {
  const { whose, items, reason } = readReturnSaid(text);
  return items.length > 0 ? { items, reason } : { items, reason: reason === '' ? reasonIn(whose) : reasonIn(text) };
}

function reasonIn(text: string): string {
  return text.replace(BEFORE_REASON, '').trim();
}
