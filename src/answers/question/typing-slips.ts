/** Folded Vietnamese syllables; what does not fit is a short form, a foreign word or a slip of the keyboard. */
const SYLLABLE =
  /^(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uao|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])(?:ch|c|m|ng|nh|n|p|t)?$/;
const KEPT = new Set(['max', 'tx', 'word', 'excel']);

/**
 * What a folded word was meant to be when Telex or VNI keys were typed with the input method off or late
 * (`hanj`, `tieeu`, `ddua`, `ha5n` -> `han`, `tieu`, `dua`, `han`); any other word as it is.
 */
export function withoutTypingSlip(word: string): string {
  if (SYLLABLE.test(word) || KEPT.has(word) || /^[ivx]+$/.test(word)) return word;
  const candidates = /\d/.test(word)
    ? [/[a-z]\d+[a-z]/.test(word) ? word.replace(/\d/g, '') : word]
    : [word.replace(/([aeo])\1/g, '$1').replace(/^dd|dd$/g, 'd'), dropTone(word), dropTone(word.replaceAll('w', ''))];
  return candidates.find((candidate) => SYLLABLE.test(candidate)) ?? word;
}

/** Tone keys stand behind the vowel they belong to, or at the end. */
function dropTone(word: string): string {
  return word
    .replace(/([aeoduiy])\1/g, '$1')
    .replace(/([aeiouy](?:ch|c|m|ng|nh|n|p|t)?)[sfrxj](?=[aeiouy]|$|ch$|c$|m$|ng$|nh$|n$|p$|t$)/, '$1');
}
