/** A number of things in a question, with the folded word behind it (`%` for a share). */
export interface Count {
  readonly value: number;
  readonly unit: string;
  /** As typed: `1.600`, `85%`. */
  readonly written: string;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`;
const COUNT = new RegExp(
  String.raw`(?<![\da-z./,-]|quy |thang |nam |tieu chi |so |dieu |khoan |nhom |muc |cum |ngay |q|nd |tt |qd |nghi dinh |thong tu |quyet dinh |huong dan |luat |nghi quyet )(${NUMBER}) ?(%|(?!thang\b|t\b|h\b|gio\b|diem\b|nam\b)[a-z]{2,})`,
);

/** "Vắng họp cụm 2 lần" counts times and names no cluster. */
const TIMES = new RegExp(String.raw`\b(${NUMBER}) (lan|cuoc|buoi)\b`);

/** Reads how many of something a folded question names; `null` when it names none. Points, months and years are no such number. */
export function readCount(question: string): Count | null {
  const found = TIMES.exec(question) ?? COUNT.exec(question);
  if (!found) return null;
  const value = readNumber(found[1]!);
  return { value, unit: found[2]!, written: found[2] === '%' ? `${found[1]}%` : found[1]! };
}

/** A number in Vietnamese writing: `1.500` is 1500, `2,5` is two and a half. */
export function readNumber(written: string): number {
  return Number(written.replace(/\.(?=\d{3})/g, '').replace(',', '.'));
}
