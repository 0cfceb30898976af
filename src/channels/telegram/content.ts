import { z } from 'zod';
import type { IncomingContent, IncomingFile } from '../../conversation/message.ts';
import { cleanLine, cleanText } from '../clean.ts';
import type { Media } from './update.ts';

const Document = z.object({
  file_id: z.string().min(1),
  file_name: z.string().optional().catch(undefined),
  mime_type: z.string().optional().catch(undefined),
  file_size: z.int().nonnegative().optional().catch(undefined),
});

/** One picture in several sizes, each with a file of its own; they are always JPEG. */
const Photo = z.array(
  z.object({
    file_id: z.string().min(1),
    width: z.number().catch(0),
    height: z.number().catch(0),
    file_size: z.int().nonnegative().optional().catch(undefined),
  }),
);

const LONGEST_FILE_NAME = 255;

/** In this order: an animation also comes with a `document`, for old programs. */
const OTHERS = [
  ['photo', 'picture'],
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video_note', 'voice'],
  ['animation', 'unsupported'],
  ['video', 'unsupported'],
  ['location', 'unsupported'],
  ['venue', 'unsupported'],
  ['contact', 'unsupported'],
  ['poll', 'unsupported'],
  ['dice', 'unsupported'],
  ['game', 'unsupported'],
  ['story', 'unsupported'],
  ['paid_media', 'unsupported'],
  ['checklist', 'unsupported'],
] as const;

/** What a message holds; `undefined` for what nobody wrote (somebody joined, a title changed). Pure. */
export function readContent(media: Media): IncomingContent | undefined {
  if (media.text !== undefined) return { kind: 'text', text: cleanText(media.text) };
  const caption = media.caption === undefined ? null : cleanText(media.caption);
  const other = OTHERS.find(([field]) => isThere(media[field]));
  if (other?.[1] === 'picture') return { kind: 'other', what: 'picture', caption, ...largest(media['photo']) };
  if (other) return { kind: 'other', what: other[1], caption };
  if (!isThere(media['document'])) return undefined;

  const document = Document.safeParse(media['document']);
  if (!document.success) return { kind: 'other', what: 'unsupported', caption };
  const { file_id: ref, file_name: name, mime_type: mimeType = null, file_size: size = null } = document.data;
  return {
    kind: 'file',
    file: { ref, name: name === undefined ? null : cleanLine(name, LONGEST_FILE_NAME), mimeType, size },
    caption,
  };
}

function largest(photo: unknown): { readonly file?: IncomingFile } {
  const sizes = Photo.safeParse(photo).data ?? [];
  const [best] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (!best) return {};
  return { file: { ref: best.file_id, name: null, mimeType: 'image/jpeg', size: best.file_size ?? null } };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
