import type { Outgoing } from '../../conversation/message.ts';
import type { Part } from '../channel.ts';

/**
 * One part per message: a page has no limit of its own. Each choice is a button in a row of its own; its number can be
 * typed as well, and the page writes that number on it.
 */
export function encodeForWeb(message: Outgoing): readonly Part[] {
  const { choices, file } = message;
  const buttons = (choices?.labels ?? []).map((label, index) => [{ label, choicesId: choices!.id, number: index + 1 }]);
  const attached = file && { fileId: file.fileId, name: file.name, mimeType: file.mimeType };
  return [{ text: message.text, buttons, ...(attached && { file: attached }) }];
}
