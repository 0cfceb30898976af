import type { Choices, Outgoing, OutgoingFile } from '../../conversation/message.ts';
import { FILE_TEXTS } from '../../files/texts.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import type { Part } from '../channel.ts';
import { splitText } from '../split-text.ts';

/** The longest text of a message, in UTF-16 units: the strictest reading of the vendor's "2000 characters". */
export const TEXT_LIMIT = 2_000;

/**
 * Zalo's parts of one message: one whenever it fits; the choices stand at the end of the last one. A bot can't send files there:
 * the text says where to get it.
 */
export function encodeForZalo(message: Outgoing): readonly Part[] {
  const { choices, file } = message;
  const list = choices ? writeChoices(choices) : '';
  const text = [message.text.trim(), file ? whereToGet(file) : ''].filter((part) => part !== '').join('\n\n');
  return withList(text, list).map((part) => ({ text: part, buttons: [] }));
}

function whereToGet({ name, link }: OutgoingFile): string {
  return link ? FILE_TEXTS.openLink(name, writeMoment(new Date(link.until)), link.url) : FILE_TEXTS.noLink(name);
}

function withList(text: string, list: string): readonly string[] {
  const whole = [text, list].filter((part) => part !== '').join('\n\n');
  if (whole.length <= TEXT_LIMIT || list === '') return splitText(whole, TEXT_LIMIT);
  const room = TEXT_LIMIT - list.length - 2;
  if (room < TEXT_LIMIT / 2) return [...splitText(text, TEXT_LIMIT), ...splitText(list, TEXT_LIMIT)];
  const parts = splitText(text, TEXT_LIMIT);
  const fitting = parts.at(-1)!.length <= room ? parts : splitText(text, room);
  return [...fitting.slice(0, -1), `${fitting.at(-1)}\n\n${list}`];
}

/**
 * A numbered line each, since Zalo has no buttons; the number, or the word, is then the answer. One alone would look like a list
 * that was cut short, so it says what the number is for.
 */
function writeChoices({ labels }: Choices): string {
  const words = labels.map((label) => label.trim().replace(/\s+/g, ' '));
  if (words.length === 1) return `Gõ 1: ${words[0]}`;
  return words.map((label, index) => `${index + 1}. ${label}`).join('\n');
}
