import { parseArgs } from 'node:util';
import type { Answer } from '../answers/answer.ts';
import { parseConfig } from '../config.ts';
import type { Audience } from '../documents/document-store.ts';
import { systemClock } from '../lib/clock.ts';
import { dayInVietnam, type Day, makeDay } from '../lib/vn-time.ts';
import { readSamplePeople } from '../people/read-sample-people.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { withKnowledge } from './open-knowledge.ts';

export const askCommand: Command = {
  name: 'ask',
  summary: 'hỏi một câu từ dòng lệnh',
  help: `Cách dùng: npm run -s cli -- ask "CÂU HỎI" [--json] [--as-of YYYY-MM-DD] [--person ID]

Trả lời như khi được hỏi trong trò chuyện. Nếu chưa có văn bản nào trong chỉ mục thì nhập data/documents trước.

  --as-of YYYY-MM-DD  trả lời như thể hôm nay là ngày đó (văn bản có hiệu lực ngày đó)
  --person ID         trả lời cho một người mẫu trong data/sample-people.json (được xem cả văn bản nội bộ)
  --json              in {kind, text, via, citations: [{document, number, date, place, quote, score}]}

Ví dụ: npm run -s cli -- ask "hạn nộp báo cáo quý 3?" --as-of 2026-09-01`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        person: { type: 'string' },
      },
    });
    const question = positionals.join(' ').trim();
    if (question === '') throw new UsageError('Hãy ghi câu hỏi trong dấu ngoặc kép.');
    const asOf = values['as-of'] === undefined ? null : readDay(values['as-of']);
    const config = parseConfig(io.env);
    const audience = values.person === undefined ? 'cong-khai' : await audienceOf(values.person, config.dataDir);

    const answer = await withKnowledge(config, async (knowledge) => {
      if ((await knowledge.count()).documents === 0) await knowledge.importFiles(null, reporting(io));
      const today = asOf ?? dayInVietnam(systemClock.now());
      return knowledge.answer(question, { today, audience, asOf });
    });
    io.out(values.json ? JSON.stringify(forScripts(answer)) : answer.text);
    return answer.kind === 'unavailable' ? 1 : 0;
  },
};

function readDay(text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const day = year && month && date ? makeDay(Number(year), Number(month), Number(date)) : undefined;
  if (day === undefined) throw new UsageError(`--as-of phải là một ngày có thật, dạng YYYY-MM-DD, ví dụ 2026-09-01.`);
  return day;
}

async function audienceOf(person: string, dataDir: string): Promise<Audience> {
  const people = await readSamplePeople(dataDir);
  if (people.some(({ id }) => id === person)) return 'noi-bo';
  throw new UsageError(`Không có người mẫu "${person}". Có: ${people.map(({ id }) => id).join(', ')}.`);
}

function reporting(io: CommandIo): (progress: { readonly done: number; readonly total: number }) => void {
  return ({ done, total }) => {
    if (io.isTerminal) io.err(`Đang nhập văn bản ${done}/${total}…`);
  };
}

/** The same keys whatever the kind, as scripts expect them. */
function forScripts(answer: Answer): object {
  const citations = 'citations' in answer ? answer.citations : [];
  return {
    kind: answer.kind,
    text: answer.text,
    via: answer.kind === 'answer' ? answer.via : 'extract',
    citations: citations.map(({ document, number, date, place, quote, score }) => ({
      document,
      number,
      date,
      place,
      quote,
      score,
    })),
    ...(answer.kind === 'ask-back' ? { choices: answer.choices.map(({ label }) => label) } : {}),
  };
}
