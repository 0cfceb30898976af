import type { Consent } from './kept-data.ts';

/** Answers to the notice as people read them. */
export const CONSENT_LABELS: Readonly<Record<Consent, string>> = {
  'dong-y': 'đã đồng ý',
  'tu-choi': 'không đồng ý',
  rut: 'đã rút đồng ý',
};
