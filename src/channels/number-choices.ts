import type { Choices } from '../conversation/message.ts';

/** Choices for a channel without buttons: a numbered line each; the number, or the word, is then the answer. */
export function numberChoices(choices: Choices): string {
  return choices.labels.map((label, index) => `${index + 1}. ${label.trim().replace(/\s+/g, ' ')}`).join('\n');
}
