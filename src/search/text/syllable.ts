const ONSET = '(?:ngh|[ngkptc]h|ng|gh|gi|tr|qu|[bcdghklmnprstvx])?';
const CLOSED = '(?:[aeiouy]|ie|ye|oa|oe|oo|ua|ue|uo|uy|uye)(?:ch|n[gh]|[cmnpt])';
const OPEN = '(?:a[iouy]?|e[ou]?|i[aeu]?|ieu|o[aei]?|oa[iouy]|oeo|u[aeiouy]?|uay|uo[iu]|uy[aeu]|y|yeu)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN})$`);

/** Whether a folded word could be a Vietnamese syllable; what is none is a slip, a name or another language. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}
