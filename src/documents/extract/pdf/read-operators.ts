import { multiply, toMatrix } from './matrix.ts';
import type { OperatorList, OperatorNames, PageContent, PageFrame, Rule } from './page-content.ts';
import { rulesOfPath } from './path-rules.ts';
import { TextCursor, type TextState } from './text-state.ts';

/**
 * A page's operators -> every letter with its place, and every straight line. Plain extraction follows the order of drawing
 * instead and tears words apart when some Vietnamese letters come from a second font. Not read: Type 3 glyph metrics.
 */
export function readOperators({ fnArray, argsArray }: OperatorList, OPS: OperatorNames, frame: PageFrame): PageContent {
  const cursor = new TextCursor();
  const rules: Rule[] = [];
  const saved: TextState[] = [];
  let state: TextState = {
    ctm: frame.transform,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    bold: false,
    rise: 0,
  };
  const save = (): unknown => saved.push({ ...state });
  const restore = (): void => {
    state = saved.pop() ?? state;
  };

  fnArray.forEach((operator, i) => {
    const args = Array.from((argsArray[i] ?? []) as ArrayLike<unknown>);
    const number = (at: number): number => (typeof args[at] === 'number' ? args[at] : 0);
    switch (operator) {
      case OPS['save']:
        save();
        break;
      case OPS['restore']:
      case OPS['paintFormXObjectEnd']:
        restore();
        break;
      case OPS['paintFormXObjectBegin']: {
        save();
        const matrix = toMatrix(args[0]);
        if (matrix !== null) state.ctm = multiply(matrix, state.ctm);
        break;
      }
      case OPS['transform']: {
        const matrix = toMatrix(args);
        if (matrix !== null) state.ctm = multiply(matrix, state.ctm);
        break;
      }
      case OPS['beginText']:
        cursor.begin();
        break;
      case OPS['setTextMatrix']: {
        const matrix = toMatrix(args.length === 1 ? args[0] : args);
        if (matrix !== null) cursor.setMatrix(matrix);
        break;
      }
      case OPS['moveText']:
        cursor.move(number(0), number(1));
        break;
      case OPS['setLeadingMoveText']:
        state.leading = -number(1);
        cursor.move(number(0), number(1));
        break;
      case OPS['nextLine']:
        cursor.move(0, -state.leading);
        break;
      case OPS['setFont']:
        state.size = number(1);
        state.bold = frame.isBold(String(args[0]));
        break;
      case OPS['setCharSpacing']:
        state.charSpacing = number(0);
        break;
      case OPS['setWordSpacing']:
        state.wordSpacing = number(0);
        break;
      case OPS['setHScale']:
        state.scale = number(0) / 100;
        break;
      case OPS['setLeading']:
        state.leading = number(0);
        break;
      case OPS['setTextRise']:
        state.rise = number(0);
        break;
      case OPS['showText']:
        cursor.show(Array.isArray(args[0]) ? args[0] : [], state);
        break;
      case OPS['constructPath']:
        rules.push(...rulesOfPath(args, OPS, state.ctm));
        break;
      default:
    }
  });
  return { glyphs: cursor.glyphs, rules };
}
