import type { ReportPeriod } from '../filling/draft.ts';
import type { Item, Step } from '../filling/item.ts';
import { isNumberType } from '../values/scale.ts';
import { isCut, wholeNumberAt } from './answer-place.ts';
import { type Clause, clauseAt } from './clause.ts';
import { figuresIn, type FlatText, type Place, placesOf } from './flat-text.ts';
import type { Meanings } from './means-item.ts';
import type { Pointer } from './model-answer.ts';
import { whatItSays } from './what-it-says.ts';

const LONGEST_QUOTE = 2_000;
/** A text is more than a few words, and has one of its item's names in full. */
const SHORTEST_TEXT = 20;
const MONEY = /(?<![a-z])(?:ty|ti|trieu|tr|nghin|ngan|dong|d|vnd)(?![a-z])|\dtr\d?|\dk(?![a-z])/;
const PERCENT = /%|phan tram/;

/** Where in the message the answer stands that a model points at; null when it isn't there, or the words around it say otherwise. */
export function pointedAt(
  step: Step,
  { trich, gia_tri }: Pointer,
  flat: FlatText,
  meanings: Meanings,
  period: ReportPeriod | null,
): { readonly place: Place; readonly quote: string } | null {
  if (trich.length > LONGEST_QUOTE || gia_tri.length > LONGEST_QUOTE) return null;
  const quotes = placesOf(flat, trich);
  const isText = step.item.field.type.kind === 'long-text';
  const places = quotes.flatMap((quote) => (isText ? [quote] : placesOf(flat, gia_tri, quote)));
  const answers = unique(places.flatMap((place) => answerAt(step.item, flat, place) ?? []));
  const [place] = answers;
  // The same words in two places may be said of two things.
  if (place === undefined || answers.length > 1 || places.some((one) => answerAt(step.item, flat, one) === null))
    return null;
  const says = (at: Place): boolean => isSaid(step, flat, at, meanings, period);
  if (!says(place)) return null;
  if (
    isNumberType(step.item.field.type) &&
    figuresIn(flat).some((other) => !overlaps(other, place) && saysToo(step.item, flat, other, says))
  )
    return null;
  const [quote] = quotes;
  return quote === undefined ? null : { place, quote: flat.text.slice(quote.from, quote.to) };
}

/** The message says another figure of the same thing: nobody guesses which is meant. */
function saysToo(item: Item, flat: FlatText, figure: Place, says: (at: Place) => boolean): boolean {
  const other = answerAt(item, flat, figure);
  return other !== null && says(other);
}

function overlaps(one: Place, other: Place): boolean {
  return one.from < other.to && other.from < one.to;
}

function answerAt({ field }: Item, flat: FlatText, place: Place): Place | null {
  const { type } = field;
  if (!isNumberType(type)) return isCut(flat.text, place) ? null : place;
  const whole = wholeNumberAt(flat, place);
  if (whole === null) return null;
  const [said, figures] = [flat.folded, flat.figures].map((text) => text.slice(whole.from, whole.to)) as [
    string,
    string,
  ];
  // A year, a quarter, a day or the number of a document is no figure.
  if (said !== figures) return null;
  if (type.kind === 'money') return MONEY.test(said) ? whole : null;
  if (type.kind === 'percent') return PERCENT.test(said) ? whole : null;
  return MONEY.test(said.replace(/nghin|ngan|trieu/g, '')) || PERCENT.test(said) ? null : whole;
}

/** Whether the words around a place say the step's figure there: of this item, this period, this span. */
function isSaid(
  { item, span }: Step,
  flat: FlatText,
  place: Place,
  meanings: Meanings,
  period: ReportPeriod | null,
): boolean {
  const { type, luyKe } = item.field;
  const clause = clauseAt(flat, place);
  const says = whatItSays(clause, flat.folded.slice(place.to), period);
  if (says !== (isNumberType(type) && luyKe ? span : 'ky')) return false;
  const isRival = (other: Item): boolean => couldBe(other, item);
  if (type.kind !== 'long-text') return meanings.isAbout(item, clause, isRival);
  return place.to - place.from >= SHORTEST_TEXT && meanings.isAbout(item, withText(clause, flat, place), isRival, 1);
}

/** A text names its item in itself. */
function withText(clause: Clause, { figures }: FlatText, { from, to }: Place): Clause {
  return { ...clause, behind: figures.slice(from, to) };
}

/** A figure with a unit of money is never a count, and the other way round. */
function couldBe(other: Item, item: Item): boolean {
  const kind = (of: Item): string => (isCount(of) ? 'count' : of.field.type.kind);
  return kind(other) === kind(item);
}

function isCount({ field }: Item): boolean {
  return field.type.kind === 'whole' || field.type.kind === 'decimal';
}

function unique(places: readonly Place[]): readonly Place[] {
  return places.filter(
    (one, index) => places.findIndex((other) => other.from === one.from && other.to === one.to) === index,
  );
}
