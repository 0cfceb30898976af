/** How the name of a body begins; a line that begins otherwise goes on with the name above it. */
const BODY =
  /^(ỦY BAN|UỶ BAN|UBND|BỘ|SỞ|LIÊN HIỆP|LIÊN ĐOÀN|HỘI|CỤM|KHỐI|BAN|VĂN PHÒNG|TỔNG|TRƯỜNG|VIỆN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|MẶT TRẬN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG|CHI BỘ|ĐOÀN|CÔNG ĐOÀN|CÔNG TY|TRUNG TÂM|PHÒNG|CỤC|CHI CỤC|QUỸ|TÒA ÁN|ĐẠI HỌC|HỌC VIỆN|THƯỜNG TRỰC|ĐOÀN CHỦ TỊCH|TỔ)(?!\p{L})/u;
const UNFINISHED = /(^|\s)(CÁC|VÀ|CỦA|TỈNH|THÀNH PHỐ|CHO|VỀ|NƯỚC|KHOA HỌC|BAN CHẤP HÀNH|-|–|,)$/u;

/** Between a parent body and the body below it where a PDF puts both into one line. */
const PARENT_AND_BODY =
  /(?<=^(?:LIÊN HIỆP|ỦY BAN|UỶ BAN|UBND|BỘ|SỞ|MẶT TRẬN)\s.*(?<!\s(?:CÁC|VÀ|CỦA|TỈNH|THÀNH PHỐ)))\s+(?=(?:CỤM|KHỐI|LIÊN HIỆP)\s)/u;

/** True for a line that begins the name of a body, in capitals. */
export function beginsBody(line: string): boolean {
  return BODY.test(line);
}

/**
 * The issuing body out of the lines at the head: the last name, since the parent body stands above it. Names that run over
 * several lines are put together.
 */
export function issuingBody(lines: readonly string[]): string | null {
  const names: string[] = [];
  for (const line of lines.flatMap((one) => one.split(PARENT_AND_BODY))) {
    const last = names.at(-1);
    const goesOn = last !== undefined && (!beginsBody(line) || UNFINISHED.test(last));
    if (goesOn) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  return names.at(-1)?.replace(/\s+/g, ' ') ?? null;
}

/** A name in capitals as the document's running text writes it (`Liên hiệp các Hội …`), or as it stands where the text does not. */
export function inRunningCase(name: string, text: string): string {
  const wanted = name.toLowerCase();
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return name;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const found = text.slice(at, at + name.length);
    const isWord = !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
    if (isWord && found !== found.toUpperCase()) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return name;
}
