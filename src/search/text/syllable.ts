const SYLLABLE =
  /^(ngh|[ngkptc]h|ng|gh|gi|tr|qu|[bcdghklmnprstvx])?(a[iouy]?|e[ou]?|i(a|eu?|u)?|oa[iouy]?|oeo?|o[io]?|ua[y]?|ue|ui|uo[iu]?|uu|uy[aeu]?|u|ye?u?)(ch|n[gh]|[cmnpt])?$/;

/** Whether a folded word could be a Vietnamese syllable; what is none is a slip, a name or another language. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}
