import { writeDay } from '../lib/vn-time.ts';
import type { Days } from './plan-lending.ts';

/** `ngày 05/05/2027`, `từ 05/05/2027 đến 09/05/2027`. */
export function writeDays({ from, to }: Days): string {
  return from === to ? `ngày ${writeDay(from)}` : `từ ${writeDay(from)} đến ${writeDay(to)}`;
}
