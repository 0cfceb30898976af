import { join } from 'node:path';
import { openBareTurns } from './bare-turns.ts';
import { type Figure, figureOf } from './figure.ts';
import { alternate, type Length, type Round, type Samples, timed } from './measure.ts';
import { openOurTurns } from './our-turns.ts';
import { textUpdate } from './updates.ts';

/** How hard a commit is pressed to the disk; `normal` leaves the disk out, and so shows the code alone. */
export type Synchronous = 'full' | 'normal';

export interface Turns {
  /** Plays one message; resolves when nothing of it can be lost any more. */
  play(update: ReturnType<typeof textUpdate>): Promise<void>;
  /** Ends what a turn does after that (a look for the next message); it is not measured. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Our turn beside that of a telegraf bot which keeps the answer in one transaction. We commit twice, since Telegram is answered
 * before the turn begins: twice the baseline is the floor of FULL.
 */
export async function measureTurn(folder: string): Promise<readonly Figure[]> {
  const full = await measure(folder, 'full', { warmUp: 200, rounds: 400 });
  const normal = await measure(folder, 'normal', { warmUp: 1_500, rounds: 2_000 });
  return [
    figureOf(full, 50, { name: 'turn, synchronous=FULL, p50', unit: 'ms', goal: { kind: 'ratio', atMost: 2.2 } }),
    figureOf(full, 95, { name: 'turn, synchronous=FULL, p95', unit: 'ms', goal: { kind: 'ratio', atMost: 2 } }),
    figureOf(normal, 50, { name: 'turn, synchronous=NORMAL, p50', unit: 'ms', goal: { kind: 'ratio', atMost: 4 } }),
    figureOf(normal, 95, { name: 'turn, synchronous=NORMAL, p95', unit: 'ms', goal: null }),
  ];
}

async function measure(folder: string, synchronous: Synchronous, length: Length): Promise<Samples> {
  const ours = await openOurTurns(join(folder, `our-turns-${synchronous}.db`), synchronous);
  const baseline = openBareTurns(join(folder, `bare-turns-${synchronous}.db`), synchronous);
  const samples = await alternate({ ours: rounds(ours), baseline: rounds(baseline) }, length);
  await Promise.all([ours.close(), baseline.close()]);
  return samples;
}

function rounds(turns: Turns): Round {
  let n = 0;
  return async () => {
    const ms = await timed(() => turns.play(textUpdate((n += 1))));
    await turns.settle();
    return ms;
  };
}
