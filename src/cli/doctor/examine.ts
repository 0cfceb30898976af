import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
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
    examineTime(clock),
    ...(existsSync(config.stateDir) ? [await examineDisk(config.stateDir)] : []),
    await examineBackup(config.stateDir, clock),
  ];
}
