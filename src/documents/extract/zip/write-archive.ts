import { crc32 } from 'node:zlib';

/** A plain zip, nothing compressed: how verified (and changed) parts are handed to a library that wants an archive. */
export function writeArchive(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const local = header(30, 0x04034b50, nameBytes, content, 0);
    const central = header(46, 0x02014b50, nameBytes, content, 2);
    central.writeUInt32LE(offset, 42);
    chunks.push(local, nameBytes, Buffer.from(content.buffer, content.byteOffset, content.length));
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + content.length;
  }
  const directoryBytes = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

/** Local and central headers hold the same fields; the central one has two bytes more in front of them (`shift`). */
function header(size: number, signature: number, name: Buffer, content: Uint8Array, shift: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  if (shift > 0) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt16LE(0x0800, 6 + shift); // names are UTF-8
  bytes.writeUInt32LE(crc32(content), 14 + shift);
  bytes.writeUInt32LE(content.length, 18 + shift);
  bytes.writeUInt32LE(content.length, 22 + shift);
  bytes.writeUInt16LE(name.length, 26 + shift);
  return bytes;
}
