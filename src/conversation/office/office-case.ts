import type { OfficeIntent } from './office-intent.ts';

/** A duty, with what had to be looked up for it. */
export type OfficeCase = OfficeIntent;

/** What is done in office. Every one of them needs a right, had at the moment of doing it. */
export type OfficeCommand = { readonly kind: 'nothing-yet' };
