/** Small questions put to a piece of WordprocessingML; parts are read as text because a document of 50 MB must not become a tree twice. */

/** `w:val` of the first `<w:NAME …>` in `xml`. */
export function valueOf(xml: string, name: string): string | null {
  return new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

/** An attribute of the first tag in `xml`. */
export function attributeOf(xml: string, name: string): string | null {
  return new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? null;
}

/** Every `<w:NAME …>…</w:NAME>`, for elements that do not hold others of their name. */
export function elementsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}[\\s>][\\s\\S]*?</w:${name}>`, 'g')) ?? [];
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => fromCode(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
