/**
 * What may stand before a name. Only in small letters, and without diacritics only where no family is called so: Chu Văn An, Ông
 * Văn Tùng and Ba are names.
 */
const ADDRESS =
  /^(?:(?:các |cac )?(?:[Đđ]ồng chí|[Dd]ong chi|[Đđ]\/c|[Dd]\/c|anh|chị|chi|ông|bà|cô|chú|em|thầy|bác)\.?\s+)+/u;
/** After one, in small letters: "Nguyễn Văn Nam nhé". An "a" without its mark may be the name (Lê Thị A). */
const ENDING = /(?:\s+(?:nhé|nhe|ạ|nha|giúp|với|giùm|hộ))+$/u;

/** The name to be kept, without what stands around it when people write it. Rather too much of it than too little. */
export function bareName(said: string): string {
  return said
    .normalize('NFC')
    .trim()
    .replace(/[.!?,;]+$/, '')
    .replace(ADDRESS, '')
    .replace(ENDING, '')
    .trim();
}
