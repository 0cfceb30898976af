import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { systemClock } from '../lib/clock.ts';
import type { Command } from './command.ts';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

const SIGNS: Record<Finding['state'], string> = { good: '✓', off: '–', warning: '!', broken: '✗' };

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'khám: cơ sở dữ liệu, chỉ mục, mã bot, webhook, giờ, đĩa, sao lưu',
  help: `Cách dùng: npm run -s cli -- doctor [--json]

Kiểm tra từng phần và nói phải làm gì khi có chỗ hỏng. Mã thoát 1 khi có phần bị hỏng (dấu ✗).
Chạy được cả khi trợ lý đang hoạt động; mã bot được thử thật bằng lệnh getMe.`,

  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    const findings = await examine(parseConfig(io.env), systemClock);
    const broken = findings.some((finding) => finding.state === 'broken');
    if (values.json) io.out(JSON.stringify(findings));
    else for (const { part, state, text } of findings) io.out(`${SIGNS[state]} ${part}: ${text}`);
    if (!values.json)
      io.out(broken ? '\nCó phần bị hỏng, cần xử lý các dòng có dấu ✗.' : '\nKhông có phần nào bị hỏng.');
    return broken ? 1 : 0;
  },
};
