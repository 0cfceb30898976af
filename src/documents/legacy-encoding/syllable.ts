const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';

/** Every rhyme of Vietnamese without its tone, and those that follow `qu` and `gi` (whose vowel then lacks its first letter). */
const RHYMES = [
  'a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc',
  'e eo em en eng ep et ec ê êu êm ên ênh êp êt êch êng i iu im in inh ip it ich ia iêu iêm iên iêng iêp iêt iêc',
  'o oi om on ong op ot oc oong ooc oa oai oao oay oan oang oanh oat oac oach oap oam oăm oăn oăng oăt oăc oe oeo oen oet',
  'ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ui um un ung up ut uc ua uây uân uâng uât uê uên uênh uêch uêt uy uya uyên',
  'uyêt uynh uych uyt uyn uyu uơ uôi uôm uôn uông uôt uôc ư ưi ưu ưm ưn ưng ưt ưc ưa ươi ươu ươm ươn ương ươp ươt ươc',
  'y yêu yêm yên yêng yêt yn ynh yt ych yu yêng',
].join(' ');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYMES.split(' ').join('|')})$`, 'u');
const STOPPED = /(?:p|t|c|ch)$/;

/** Whether a word could be a Vietnamese syllable: its letters by the spelling rules, its one tone allowed with that ending. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const base = decomposed.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(base)) return false;
  return !STOPPED.test(base) || tones[0] === '\u0301' || tones[0] === '\u0323' || tones.length === 0;
}
