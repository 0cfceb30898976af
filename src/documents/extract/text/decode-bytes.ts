import { vietnameseShare } from '../../legacy-encoding/evidence.ts';

/**
 * Bytes of a text file -> text: a byte order mark, else valid UTF-8, else Windows-1258 when that reads as Vietnamese, else one
 * letter per byte (Windows-1252), in which form TCVN3 and VNI are recognised later. Null for what is no text at all.
 */
export function decodeBytes(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (holdsBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return vietnameseShare(vietnamese) >= 0.7 ? vietnamese : new TextDecoder('windows-1252').decode(bytes);
  }
}

function holdsBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const length = Math.min(bytes.length, 65_536);
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls * 100 > length;
}
