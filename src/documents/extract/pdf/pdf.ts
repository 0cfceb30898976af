import type { getDocumentProxy } from 'unpdf';

import type { Block } from '../extracted.ts';
import { LIMITS } from '../limits.ts';
import { joinPages } from './across-pages.ts';
import { dropFurniture } from './furniture.ts';
import { toMatrix, IDENTITY } from './matrix.ts';
import { measure } from './paragraphs.ts';
import { layOut, pageBlocks, type PageLayout } from './read-page.ts';
import { readOperators } from './read-operators.ts';
import { better } from './second-opinion.ts';

export class TooManyPages extends Error {
  override readonly name = 'TooManyPages';
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/**
 * A PDF -> its blocks with pages from 1; nothing for a scan without text. Read letter by letter by place; where that gives
 * clearly poorer Vietnamese than the library's own text (an unforeseen kind of PDF), the library's text is taken for the page.
 * Throws pdf.js's errors: PasswordException, InvalidPDFException.
 */
export async function readPdf(bytes: Uint8Array): Promise<readonly Block[]> {
  const unpdf = await import('unpdf');
  const { OPS } = await unpdf.getResolvedPDFJS();
  // pdf.js takes the buffer it is given away from its owner.
  const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { useSystemFonts: false, verbosity: 0 });
  try {
    if (pdf.numPages > LIMITS.pages) throw new TooManyPages(`${pdf.numPages} pages`);
    const layouts: PageLayout[] = [];
    const plain: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      layouts.push(await readLayout(page, OPS, number));
      plain.push(await plainText(page));
      page.cleanup();
    }
    const pages = dropFurniture(layouts);
    const text = measure(pages.flatMap((page) => page.lines));
    return joinPages(pages.map((page, i) => better(pageBlocks(page, text), plain[i] ?? '', page.page)));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readLayout(page: Page, OPS: Readonly<Record<string, number>>, number: number): Promise<PageLayout> {
  const operators = await page.getOperatorList();
  const transform = toMatrix(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
  const content = readOperators(operators, OPS, {
    transform,
    isBold: (font) => /bold|black|heavy/i.test(fontName(page, font)),
  });
  return layOut(content, number);
}

function fontName(page: Page, id: string): string {
  const fonts = page.commonObjs as { has: (id: string) => boolean; get: (id: string) => unknown };
  const font = fonts.has(id) ? fonts.get(id) : null;
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

async function plainText(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
