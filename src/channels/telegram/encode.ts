import type { Choices, Outgoing, OutgoingFile } from '../../conversation/message.ts';
import type { Button, Part } from '../channel.ts';
import { splitText } from '../split-text.ts';
import { cleanText } from '../clean.ts';

/** UTF-16 units: https://core.telegram.org/bots/api#sendmessage */
export const TEXT_LIMIT = 4_096;
/** The same for the text under a file: https://core.telegram.org/bots/api#senddocument */
const CAPTION_LIMIT = 1_024;
/** A phone shows about so many letters on a button that has a row of its own. */
const LABEL_LIMIT = 40;

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Cuts a message into parts that Telegram takes, the buttons under the last one, each with its number: typing it means the
 * same. When a label does not fit on its button, all labels are written out in the text as well. A file is the last part; a text
 * that is too long to stand under it goes before. Pure.
 */
export function encodeForTelegram(message: Outgoing): readonly Part[] {
  const labels = message.choices?.labels.map(oneLine) ?? [];
  const lines = labels.some((label, index) => shorten(numbered(label, index)) !== numbered(label, index))
    ? `\n\n${labels.map(numbered).join('\n')}`
    : '';
  const whole = cleanText(message.text) + lines;
  const buttons = message.choices ? buttonsOf(message.choices.id, labels) : [];
  if (message.file) return withFile(whole, buttons, message.file);
  const texts = splitText(whole, TEXT_LIMIT);
  return texts.map((text, index) => ({ text, buttons: index === texts.length - 1 ? buttons : [] }));
}

function withFile(text: string, buttons: Part['buttons'], { fileId, name, mimeType }: OutgoingFile): readonly Part[] {
  const file = { fileId, name, mimeType };
  const caption = text.trim();
  if (caption.length <= CAPTION_LIMIT) return [{ text: caption, buttons, file }];
  return [...splitText(text, TEXT_LIMIT).map((part) => ({ text: part, buttons: [] })), { text: '', buttons, file }];
}

function buttonsOf(choicesId: Choices['id'], labels: readonly string[]): readonly (readonly Button[])[] {
  return labels.map((label, index) => [{ label: shorten(numbered(label, index)), choicesId, number: index + 1 }]);
}

function numbered(label: string, index: number): string {
  return `${index + 1}. ${label}`;
}

function oneLine(label: string): string {
  return cleanText(label).replace(/\s+/g, ' ').trim();
}

function shorten(label: string): string {
  const all = Array.from(letters.segment(label), ({ segment }) => segment);
  return all.length <= LABEL_LIMIT
    ? label
    : `${all
        .slice(0, LABEL_LIMIT - 1)
        .join('')
        .trimEnd()}…`;
}
