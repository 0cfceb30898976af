import { z } from 'zod';

/**
 * What a periodic report covers: quarter I, half a year, nine months, a year. Its figures `kỳ` are those of the quarter that ends it,
 * `lũy kế` those since the start of the year; in quarter I both are the same.
 */
export const PeriodKind = z.enum(['Q1', '6T', '9T', 'NAM']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** How many quarters of the year have ended with it. */
export const QUARTERS: Readonly<Record<PeriodKind, number>> = { Q1: 1, '6T': 2, '9T': 3, NAM: 4 };
