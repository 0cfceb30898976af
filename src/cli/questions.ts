import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import type { Command } from './command.ts';

export const questionsCommand: Command = {
  name: 'questions',
  summary: 'liệt kê câu hỏi gửi văn phòng và câu chưa tra cứu được',
  help: `Cách dùng: npm run -s cli -- questions [--json]

Liệt kê các câu hỏi mà văn bản chưa trả lời được và người hỏi muốn gửi văn phòng, cùng các câu hỏi lúc chưa tra cứu được.`,

  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    const rows = await db
      .selectFrom('office_question')
      .select(['asked_at', 'channel', 'asked_by', 'question'])
      .orderBy('id')
      .execute();
    await db.destroy();
    if (values.json) io.out(JSON.stringify(rows));
    else if (rows.length === 0) io.out('Chưa có câu hỏi nào.');
    else
      for (const row of rows)
        io.out(
          `${row.asked_at}  ${row.channel}  ${row.asked_by ?? '(không rõ tên)'}  ${row.question.replace(/\s+/g, ' ')}`,
        );
    return 0;
  },
};
