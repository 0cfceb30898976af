const FIGURE = String.raw`\d[\d.]*(?:,\d+)?(?:\s*(?:%|tr(?:iệu|ieu)?|tỷ|ty|tỉ|ti|k)(?:\s*đồng|\s*dong)?)?`;
const TWO = new RegExp(
  String.raw`^\s*(${FIGURE})\s*(?:;|\/|&|,\s|và|va|với|voi)\s*(${FIGURE})\s*(?:ạ|a)?[.!]?\s*$`,
  'iu',
);

/** "8 và 24", "8; 24": the figure of the period and lũy kế, as `forms/filling/judge.ts` reads them; anything else as it is. */
export function bothFigures(text: string): string {
  const two = TWO.exec(text.normalize('NFC'));
  return two ? `${two[1]}, lũy kế ${two[2]}` : text;
}
