import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMultipart } from '../../src/http/multipart.ts';

const TYPE = 'multipart/form-data; boundary=b';
const FILE = 'Content-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain';

describe('a form with a file', () => {
  it('is read as browsers write it, whatever is in the file and its name', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(bytes, name, name, async (content, fileName, caption) => {
        const form = new FormData();
        form.set('caption', caption);
        form.set('file', new File([new Uint8Array(content)], fileName, { type: 'text/plain' }));
        const request = new Response(form);
        const type = request.headers.get('content-type')!;
        const read = readMultipart(Buffer.from(await request.arrayBuffer()), type);
        const file = read?.files.get('file');
        expect(file && { ...file, bytes: new Uint8Array(file.bytes) }).toEqual({
          name: fileName,
          type: 'text/plain',
          bytes: content,
        });
        expect(read?.fields.get('caption')).toBe(caption.replace(/\r\n?|\n/g, '\r\n'));
      }),
      { examples: [[new Uint8Array(), '\u2028 báo cáo\u2029.pdf', ' ']] },
    );
  });

  it('may hold what looks like a border, and an empty file', () => {
    const body = `--b\r\n${FILE}\r\n\r\n--b\r\n-b--\r\n--b--\r\n`;
    expect(textOf(body)).toBe('--b\r\n-b--');
    expect(textOf(`--b\r\n${FILE}\r\n\r\n\r\n--b--\r\n`)).toBe('');
    expect(
      textOf(`lời mở đầu\r\n--b\r\n${FILE}\r\n\r\nx\r\n--b--`, 'multipart/form-data; charset=utf-8; boundary="b"'),
    ).toBe('x');
  });

  it.each([
    ['without its end', `--b\r\n${FILE}\r\n\r\nmột nửa`, TYPE],
    ['of nothing', '', TYPE],
    ['without a name', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--', TYPE],
    ['with a head that never ends', `--b\r\n${'X: y\r\n'.repeat(2_000)}\r\nx\r\n--b--`, TYPE],
    ['with far too many parts', `${`--b\r\n${FILE}\r\n\r\nx\r\n`.repeat(50)}--b--`, TYPE],
    ['with a border that is not named', `--b\r\n${FILE}\r\n\r\nx\r\n--b--`, 'multipart/form-data'],
    ['of another kind', 'file=x', 'application/x-www-form-urlencoded'],
  ])('%s is none', (_name, body, type) => {
    expect(readMultipart(Buffer.from(body), type)).toBeNull();
  });

  it('is never a reason to throw', () => {
    const piece = fc.constantFrom('--b', '--b--', '\r\n', '\r\n\r\n', FILE, 'x', '-', '"', ';', 'name="', '\0');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => readMultipart(Buffer.from(pieces.join('')), TYPE)).not.toThrow();
      }),
    );
  });
});

function textOf(body: string, type = TYPE): string | undefined {
  const file = readMultipart(Buffer.from(body), type)?.files.get('file');
  return file && Buffer.from(file.bytes).toString('utf8');
}
