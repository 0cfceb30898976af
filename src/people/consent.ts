import type { ConsentState } from './who.ts';

/** Version of the notice in `conversation/door/door-texts.ts`; another one is asked for anew. */
export const NOTICE_VERSION = '2026-11';

/** Where somebody stands after their newest answer. An answer to an older notice does not count as consent to this one. */
export function consentState(
  newest: { readonly version: string; readonly answer: 'dong-y' | 'tu-choi' | 'rut' } | undefined,
): ConsentState {
  if (newest === undefined) return 'none';
  return newest.answer === 'dong-y' && newest.version !== NOTICE_VERSION ? 'none' : newest.answer;
}
