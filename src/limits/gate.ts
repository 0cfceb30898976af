import type { Limits } from './limits.ts';
import type { Sender } from './sender.ts';
import { judge, type PersonRate, type Tally } from './tally.ts';
import { Visitors } from './visitors.ts';

/** What becomes of a message before anybody reads it. */
export type Verdict =
  | { readonly kind: 'admit' }
  /** What else of this sender waits here now is of the same flood: `all` of it, or what is `alike`. */
  | { readonly kind: 'refuse'; readonly what: 'all' | 'alike'; readonly tell: Telling | null };

/** What somebody is told once a flood: that they send too fast, what, and for how long nothing of it is read. */
export interface Telling {
  readonly about: 'messages' | 'uploads';
  readonly pauseMs: number;
}

export type Gate = (sender: Sender, now: Date) => Verdict;

const ADMIT: Verdict = { kind: 'admit' };
/** Strangers beyond the limit hear nothing. */
const IGNORE: Verdict = { kind: 'refuse', what: 'alike', tell: null };

/**
 * Counts who has sent how much. In memory only: what floods is what comes in faster than it can be played, and after a restart
 * the worst of it is one more burst. It would cost a write to disk for each message to know better.
 */
export function createGate(limits: Limits | null): Gate {
  if (limits === null) return () => ADMIT;
  const { messages, uploads, strangers } = limits;
  const tallies = { messages: new Map<string, Tally>(), uploads: new Map<string, Tally>() };
  const visitors = new Visitors(strangers.each, strangers.together);
  const codes = new Visitors(strangers.codesEach, strangers.codesTogether);
  const groups = new Visitors(strangers.group, strangers.together);

  return (sender, now) => {
    const at = now.getTime();
    switch (sender.kind) {
      case 'person': {
        const verdict = ofPerson('messages', messages, sender.code, at);
        return verdict.kind === 'admit' && sender.isUpload ? ofPerson('uploads', uploads, sender.code, at) : verdict;
      }
      case 'stranger':
        return (sender.bringsCode ? codes : visitors).admit(sender.key, at) ? ADMIT : IGNORE;
      case 'stranger-in-group':
        return groups.admit(sender.chat, at) ? ADMIT : IGNORE;
    }
  };

  function ofPerson(about: Telling['about'], rates: readonly PersonRate[], code: string, at: number): Verdict {
    const judged = judge(tallies[about].get(code), rates, at);
    tallies[about].set(code, judged.tally);
    if (judged.kind === 'admit') return ADMIT;
    const tell = judged.kind === 'tell' ? { about, pauseMs: judged.pauseMs } : null;
    return { kind: 'refuse', what: about === 'messages' ? 'all' : 'alike', tell };
  }
}
