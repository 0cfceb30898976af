import { type DonVi, donViOn } from '../cum-thi-dua/don-vi.ts';
import type { Day } from '../lib/vn-time.ts';

/** The unit that answers on a day for what another one sent: itself, or the one that took it over. */
export function keeperOf(units: readonly DonVi[], donVi: string, day: Day): string {
  return donViOn(units, donVi, day)?.code ?? donVi;
}
