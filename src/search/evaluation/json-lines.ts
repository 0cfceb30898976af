import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { OperatorError } from '../../lib/operator-error.ts';

const documentLine = z.object({ id: z.string().min(1), title: z.string().default(''), text: z.string() });
const queryLine = z.object({ id: z.string().min(1), text: z.string(), relevant: z.array(z.string()).min(1) });

export type DocumentLine = z.infer<typeof documentLine>;
export type QueryLine = z.infer<typeof queryLine>;

/** A file that can't be evaluated; the message names file, line and mend, in Vietnamese. */
export class BadEvaluationFile extends OperatorError {
  override readonly name = 'BadEvaluationFile';
}

/** The documents to search, one JSON object a line, gzipped or not. Throws `BadEvaluationFile`. */
export async function readCorpus(file: string): Promise<DocumentLine[]> {
  return readLines(file, documentLine, '{"id": "...", "title": "...", "text": "..."}');
}

/** The questions with the ids of what they should find. Throws `BadEvaluationFile`. */
export async function readQueries(file: string): Promise<QueryLine[]> {
  return readLines(file, queryLine, '{"id": "...", "text": "...", "relevant": ["id", ...]}');
}

async function readLines<T extends { id: string }>(file: string, schema: z.ZodType<T>, form: string): Promise<T[]> {
  const rows: T[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of (await readText(file)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}, dòng ${index + 1}`;
    const row = schema.safeParse(parseJson(line, where));
    if (!row.success) {
      const issue = row.error.issues[0];
      const field = issue?.path[0] === undefined ? 'dòng này' : `trường "${String(issue.path[0])}"`;
      throw new BadEvaluationFile(`${where}: ${field} thiếu hoặc sai kiểu. Hãy sửa dòng theo mẫu ${form}.`);
    }
    const before = seen.get(row.data.id);
    if (before !== undefined) {
      throw new BadEvaluationFile(
        `${where}: id "${row.data.id}" đã có ở dòng ${before}. Hãy đặt mỗi dòng một id riêng.`,
      );
    }
    seen.set(row.data.id, index + 1);
    rows.push(row.data);
  }
  if (rows.length === 0)
    throw new BadEvaluationFile(`${file} không có dòng nào. Hãy ghi mỗi dòng một đối tượng ${form}.`);
  return rows;
}

async function readText(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return new TextDecoder('utf-8', { fatal: true }).decode(gzipped ? gunzipSync(bytes) : bytes);
  } catch (cause) {
    const advice = 'Hãy kiểm tra đường dẫn; tệp phải là JSON Lines mã UTF-8, nén gzip hay không đều được.';
    throw new BadEvaluationFile(`Không đọc được ${file} (${(cause as Error).message}). ${advice}`, { cause });
  }
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new BadEvaluationFile(`${where}: không phải JSON. Hãy ghi trọn một đối tượng JSON trên mỗi dòng.`, { cause });
  }
}
