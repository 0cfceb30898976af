import { answerToChuc } from './answers/to-chuc/answer-to-chuc.ts';
import type { Asking } from './conversation/asking.ts';
import type { DocumentSources } from './conversation/facts.ts';
import type { Knowledge } from './knowledge.ts';
import { isActive } from './people/who.ts';

/**
 * What this person may be told from: members, in private, from the register of units and clusters and from every document; in a group
 * only what is public.
 */
export function answersFor(knowledge: Knowledge, { who, incoming, register }: Asking): DocumentSources {
  const insider = incoming.chatKind === 'private' && isActive(who) ? who.standing.person : null;
  const audience = insider === null ? 'cong-khai' : 'noi-bo';
  const { day: today } = register;
  return {
    async answer(question, previous) {
      const known = insider && answerToChuc(question, register, { donVi: insider.donVi, today });
      if (known) return known;
      const context = previous === null ? null : { question: previous };
      return knowledge.answer(question, { today, audience, asOf: null, previous: context });
    },
    sourceText: (passageId, quote) => knowledge.sourceText(passageId, quote, audience),
  };
}
