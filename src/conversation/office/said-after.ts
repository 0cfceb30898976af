import type { Typed } from '../typed.ts';

/** What stands after a command, as typed; null when the message does not begin with it. `command` is matched against folded words. */
export function saidAfter({ text, plain }: Typed, command: RegExp): string | null {
  const begun = command.exec(plain)?.[0];
  if (begun === undefined || !/^(?:\s|$)/.test(plain.slice(begun.length))) return null;
  // Folding changes letters, never how many words there are.
  const words = begun.trim().split(' ').length;
  return text.split(/\s+/).slice(words).join(' ').trim();
}
