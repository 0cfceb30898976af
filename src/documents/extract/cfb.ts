/** What stands in an OLE compound file (the container of .doc, .xls, .ppt and of encrypted .docx and .xlsx). */
export interface CompoundFile {
  readonly streams: ReadonlyMap<string, { readonly firstSector: number }>;
  /** The first bytes of a stream of 4096 bytes or more. */
  readonly head: (name: string) => Uint8Array | null;
}

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MOST_DIRECTORY_SECTORS = 1_000;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return CFB_MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Reads the directory; null when it is damaged. Format: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory entries). */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sector = (n: number): number | null => {
    const at = (n + 1) * size;
    return at + size <= bytes.length ? at : null;
  };
  const next = (n: number): number | null => {
    const slot = Math.floor(n / (size / 4));
    if (slot >= 109) return null;
    const fat = sector(view.getUint32(76 + slot * 4, true));
    return fat === null ? null : view.getUint32(fat + (n % (size / 4)) * 4, true);
  };

  const streams = new Map<string, { firstSector: number }>();
  let current: number | null = view.getUint32(48, true);
  for (let seen = 0; current !== null && current < 0xfffffffa && seen < MOST_DIRECTORY_SECTORS; seen++) {
    const at = sector(current);
    if (at === null) return streams.size > 0 ? compound(streams, bytes, sector, size) : null;
    for (let entry = at; entry < at + size; entry += 128) {
      const nameBytes = Math.min(64, view.getUint16(entry + 64, true));
      if (nameBytes < 2) continue;
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + nameBytes - 2));
      streams.set(name, { firstSector: view.getUint32(entry + 116, true) });
    }
    current = next(current);
  }
  return compound(streams, bytes, sector, size);
}

function compound(
  streams: CompoundFile['streams'],
  bytes: Uint8Array,
  sector: (n: number) => number | null,
  size: number,
): CompoundFile {
  const head = (name: string): Uint8Array | null => {
    const stream = streams.get(name);
    const at = stream === undefined ? null : sector(stream.firstSector);
    return at === null ? null : bytes.subarray(at, at + size);
  };
  return { streams, head };
}
