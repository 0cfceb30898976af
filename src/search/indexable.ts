import type { Passage } from '../documents/passage.ts';
import type { VanBan } from '../documents/van-ban.ts';
import type { Indexable } from './hit.ts';

/** What the search knows of a passage: number and title of its document, headings, group row and place count as its title. */
export function indexableOf(
  vanBan: Pick<VanBan, 'number' | 'title'>,
  passage: Pick<Passage, 'id' | 'heading' | 'place' | 'text' | 'row'>,
): Indexable {
  const parts = [vanBan.number, vanBan.title, passage.heading, passage.row?.group, passage.place];
  return { id: passage.id, title: parts.filter(Boolean).join('\n'), text: passage.text };
}
