import { askCommand } from './cli/ask.ts';
import { auditCommand } from './cli/audit.ts';
import { backupCommand } from './cli/backup.ts';
import type { Command } from './cli/command.ts';
import { doctorCommand } from './cli/doctor.ts';
import { evalCommand } from './cli/eval.ts';
import { importCommand } from './cli/import.ts';
import { indexCommand } from './cli/index-documents.ts';
import { inviteCommand } from './cli/invite.ts';
import { listCommand } from './cli/list.ts';
import { questionsCommand } from './cli/questions.ts';
import { restoreCommand } from './cli/restore.ts';
import { runCommand } from './cli/run-command.ts';
import { showCommand } from './cli/show.ts';
import { askAtTerminal } from './cli/terminal.ts';
import { templateCommand } from './cli/template.ts';
import { readEnvironment } from './environment.ts';

const COMMANDS: readonly Command[] = [
  indexCommand,
  askCommand,
  evalCommand,
  doctorCommand,
  questionsCommand,
  importCommand,
  templateCommand,
  inviteCommand,
  listCommand,
  showCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
];

// Whoever reads us may have seen enough (`… | head`).
process.stdout.on('error', () => process.exit());

process.exitCode = await runCommand(COMMANDS, process.argv.slice(3), {
  env: readEnvironment(),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: askAtTerminal } : {}),
});
