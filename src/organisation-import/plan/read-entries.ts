import type { Day } from '../../lib/vn-time.ts';
import type { Cells } from '../kinds/column.ts';
import type { Known } from '../kinds/kind.ts';
import { keyOf, KINDS } from '../kinds/kinds.ts';
import { type Entry, entriesOf, type Register, registerOf, type RowKind } from '../kinds/register.ts';
import { RowReader } from '../kinds/row-reader.ts';
import type { Place, Refusal } from './plan.ts';
import type { Draft } from './read-drafts.ts';

export interface ReadEntry {
  readonly place: Place;
  readonly entry: Entry;
  /** The row is to be taken out. */
  readonly withdrawn: boolean;
}

/** Drafts -> rows with all their references told apart, and those that make no sense by themselves. */
export function readEntries(
  drafts: readonly Draft[],
  stored: Register,
  asOf: Day,
): { readonly read: readonly ReadEntry[]; readonly refused: readonly Refusal[] } {
  // Units, clusters and people of the file may be named by other rows, wherever those stand, and units by units that merge into them.
  const withNames = namedBy(drafts.map(bare), { stored, all: stored, asOf });
  const all = namedBy(drafts, { stored, all: withNames, asOf });

  const read: ReadEntry[] = [];
  const refused: Refusal[] = [];
  const lines = new Map<string, Place>();
  for (const draft of drafts) {
    const { entry, withdrawn, reasons } = readOne(draft, { stored, all, asOf });
    const { place } = draft;
    const key = keyOf(entry);
    const first = lines.get(key);
    if (reasons.length === 0 && first)
      reasons.push(`Trùng với ${describePlace(first)}: ${sameAs(entry)}. Hãy giữ lại một dòng.`);
    if (reasons.length > 0) refused.push({ place, reason: reasons.join(' ') });
    else {
      lines.set(key, place);
      read.push({ place, entry, withdrawn });
    }
  }
  return { read, refused };
}

/** Kinds whose rows are named by other rows. */
const NAMED: readonly RowKind[] = ['units', 'clusters', 'people', 'criteriaTables'];

/** What is stored, with the units, clusters, people and scoring tables of the drafts. */
function namedBy(drafts: readonly Draft[], known: Known): Register {
  const named = drafts.filter(({ kind }) => NAMED.includes(kind)).map((draft) => readOne(draft, known).entry);
  return overlay(
    known.stored,
    named.filter(({ row }) => 'code' in row && row.code !== ''),
  );
}

/** The stored rows with those of the file put in, or in the place of the one with the same key. */
export function overlay(stored: Register, entries: readonly Entry[]): Register {
  const merged = new Map(entriesOf(stored).map((entry) => [keyOf(entry), entry]));
  for (const entry of entries) merged.set(keyOf(entry), entry);
  return registerOf([...merged.values()]);
}

/** `dòng 7, trang “Đơn vị”`. */
export function describePlace({ table, line }: Place): string {
  return line === null ? table : `dòng ${line}, ${table}`;
}

function readOne(draft: Draft, known: Known): { entry: Entry; withdrawn: boolean; reasons: string[] } {
  const reader = new RowReader(draft.cells, draft.headers);
  const withdrawn = reader.withdrawn();
  const entry = { kind: draft.kind, row: KINDS[draft.kind].read(reader, known) } as Entry;
  return { entry, withdrawn, reasons: reader.reasons };
}

function sameAs({ kind }: Entry): string {
  return kind === 'criteria' || kind === 'criteriaTables' ? 'cùng một mã' : 'cùng một mã và cùng “Từ ngày”';
}

/** Without the references that can only be told apart once all units are known. */
function bare(draft: Draft): Draft {
  const cells: Cells = new Map([...draft.cells].filter(([field]) => field !== 'mergedInto'));
  return { ...draft, cells };
}
