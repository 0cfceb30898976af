import { existsSync } from 'node:fs';
import { type Config, secretsOf } from '../../config.ts';
import { secretsInTheOpen } from '../../environment.ts';
import type { Clock } from '../../lib/clock.ts';
import { examineChannels } from './examine-channels.ts';
import { examineDatabase } from './examine-database.ts';
import { examineBackup, examineDisk, examineTime } from './examine-host.ts';
import type { Finding } from './finding.ts';

/** Examines every part, in the order an operator would; changes nothing, and makes nothing that is not there. */
export async function examine(config: Config, clock: Clock): Promise<readonly Finding[]> {
  return [
    ...(await examineDatabase(config, clock)),
    ...(await examineChannels(config)),
    examineSecrets(config),
    examineTime(clock),
    ...(existsSync(config.stateDir) ? [await examineDisk(config.stateDir)] : []),
    await examineBackup(config.stateDir, clock),
  ];
}

function examineSecrets(config: Config): Finding {
  const warnings = secretsInTheOpen(secretsOf(config));
  if (warnings.length > 0) return { part: 'Mã bí mật', state: 'warning', text: warnings.join('; ') };
  return { part: 'Mã bí mật', state: 'good', text: 'không ai khác trên máy đọc được' };
}
