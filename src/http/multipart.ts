/** One file of a form; name and type are claims. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  /** A window on the body of the request. */
  readonly bytes: Uint8Array;
}

export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, FormFile>;
}

const MOST_PARTS = 20;
const LONGEST_HEAD = 4_096;
const LINE = Buffer.from('\r\n');
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * Reads a form as browsers send it (RFC 7578), without copying it: the platform's own reader copies a file of 20 MB several times
 * over and holds up everything else for a quarter of a second. Null for what is no such form, or not a whole one. Pure.
 */
export function readMultipart(body: Buffer, contentType: string | undefined): Form | null {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return null;
  const delimiter = Buffer.from(`--${boundary}`);
  const fields = new Map<string, string>();
  const files = new Map<string, FormFile>();
  let at = body.indexOf(delimiter);
  if (at !== 0 && !isLineBefore(body, at)) return null;
  for (let parts = 0; parts <= MOST_PARTS; parts += 1) {
    const from = at + delimiter.length;
    if (body.toString('latin1', from, from + 2) === '--') return { fields, files };
    const head = body.indexOf(END_OF_HEAD, from);
    if (head < 0 || head - from > LONGEST_HEAD) return null;
    at = body.indexOf(Buffer.concat([LINE, delimiter]), head + END_OF_HEAD.length);
    if (at < 0) return null;
    const content = body.subarray(head + END_OF_HEAD.length, at);
    const { name, fileName, type } = readHead(body.toString('utf8', from, head));
    if (name === undefined) return null;
    if (fileName === undefined) fields.set(name, content.toString('utf8'));
    else files.set(name, { name: fileName, type, bytes: content });
    at += LINE.length;
  }
  return null;
}

function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  );
  return found?.[1] ?? found?.[2];
}

function isLineBefore(body: Buffer, at: number): boolean {
  return at >= LINE.length && body.toString('latin1', at - LINE.length, at) === '\r\n';
}

/** Lines end with CR LF alone: a name may hold any other sign that ends a line somewhere else (U+2028). */
function readHead(head: string) {
  const lines = head.split('\r\n');
  const headerOf = (name: RegExp): string => lines.find((line) => name.test(line))?.replace(name, '') ?? '';
  const disposition = headerOf(/^content-disposition:\s*form-data\s*;/i);
  const valueOf = (key: string): string | undefined =>
    new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1]?.replace(/%(22|0D|0A)/gi, unescape);
  const type = headerOf(/^content-type:\s*/i)
    .split(';')[0]!
    .trim();
  return { name: valueOf('name'), fileName: valueOf('filename'), type };
}

/** Browsers write a quotation mark and line ends in names so, and nothing else. */
function unescape(_all: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
