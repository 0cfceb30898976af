import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { evaluate, type Evaluation } from '../search/evaluation/evaluate.ts';
import { readCorpus, readQueries } from '../search/evaluation/json-lines.ts';
import { loadGlossary } from '../search/load-glossary.ts';
import { type Command, UsageError } from './command.ts';

export const evalCommand: Command = {
  name: 'eval',
  summary: 'đo chất lượng và tốc độ tìm kiếm trên một bộ câu hỏi',
  help: `Cách dùng: npm run -s cli -- eval --corpus TỆP --queries TỆP [--k 10] [--json]

Nạp các văn bản vào một cơ sở dữ liệu tạm, hỏi từng câu bằng chính bộ tìm kiếm của trợ lý, rồi in kết quả đo.

  --corpus TỆP   mỗi dòng một văn bản {"id": "...", "title": "...", "text": "..."}; tệp .gz cũng được
  --queries TỆP  mỗi dòng một câu hỏi {"id": "...", "text": "...", "relevant": ["id", ...]}
  --k SỐ         lấy bao nhiêu kết quả cho mỗi câu (mặc định 10)
  --json         in một đối tượng JSON: success@1, recall@5, recall@10, mrr@10, ndcg@10 (từ 0 đến 1),
                 p50_ms, p95_ms (mili giây mỗi câu), index_s (giây để lập chỉ mục), n (số câu hỏi)

Ví dụ: npm run -s cli -- eval --corpus van-ban.jsonl.gz --queries cau-hoi.jsonl`,

  async run(args, io) {
    const { corpus, queries, limit, json } = readOptions(args);
    const { dataDir } = parseConfig(io.env);
    const [documents, questions] = [await readCorpus(corpus), await readQueries(queries)];
    const glossary = await loadGlossary(join(dataDir, 'glossary'));
    const result = await evaluate(documents, questions, { limit, glossary, now: () => performance.now() });
    for (const line of json ? [JSON.stringify(result)] : table(result)) io.out(line);
    return 0;
  },
};

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      k: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined || values.queries === undefined) {
    throw new UsageError('Thiếu --corpus hoặc --queries: hãy cho biết tệp văn bản và tệp câu hỏi.');
  }
  if (!/^[1-9]\d{0,3}$/.test(values.k)) throw new UsageError('--k phải là số nguyên từ 1 đến 9999.');
  return { corpus: values.corpus, queries: values.queries, limit: Number(values.k), json: values.json };
}

function table(result: Evaluation): string[] {
  return Object.entries(result).map(([name, value]) => `${name.padEnd(10)} ${name === 'n' ? value : value.toFixed(4)}`);
}
