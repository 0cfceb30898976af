import { fold } from '../../lib/fold.ts';
import { type Figure, type FigureSource, RECORDED, type RecordedId } from '../figure.ts';
import { all, type Parsed, read, refuse, shown } from './parsed.ts';

const NAMED = /^([^=:]+?) ?= ?(.*)$/u;
const ASKED = /^hỏi ?: ?(.+)$/iu;
const FIELD = /^[a-z][a-z0-9_]*$/;
const SPAN = / ?\((?:trong )?(kỳ|lũy kế|luỹ kế)\)$/iu;
const EXAMPLES =
  'Ví dụ: tvpb_so_nv; hoi_thao + lop_tap_huan; BCH = hop_bch; BTV = hop_btv; hoặc hỏi: Đơn vị đã có kế hoạch chưa?';

/** Which figures a row is computed from: `BCH = hop_bch; BTV = hop_btv`, `hoi_thao + lop_tap_huan`, `hỏi: …?`. */
export function readFigures(text: string): Parsed<readonly Figure[]> {
  const pieces = text
    .normalize('NFC')
    .split(/[;\n]/)
    .map((piece) => piece.replace(/\s+/g, ' ').trim());
  const figures = all(pieces.filter((piece) => piece !== '').map(readFigure));
  if (figures.kind === 'refused') return figures;
  const names = figures.value.map(({ name }) => fold(name));
  if (names.length > 1 && names.includes(''))
    return refuse(`Có nhiều số liệu thì mỗi số liệu cần một tên. ${EXAMPLES}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? figures : refuse(`Tên số liệu “${shown(twice)}” có hai lần.`);
}

/** Figures as `readFigures` reads them back. */
export function writeFigures(figures: readonly Figure[]): string {
  return figures.map(({ name, source }) => `${name === '' ? '' : `${name} = `}${writeSource(source)}`).join('; ');
}

function readFigure(piece: string): Parsed<Figure> {
  const named = NAMED.exec(piece);
  const [name, text] = named ? [named[1]!, named[2]!] : ['', piece];
  if (/\d$|[+:;]|(?:^| )hoặc(?: |$)/iu.test(name))
    return refuse(`Tên số liệu “${shown(name)}” không được có dấu +, chữ “hoặc” hay kết thúc bằng số.`);
  const asked = ASKED.exec(text);
  if (asked) return read({ name, source: { kind: 'asked', question: asked[1]! } });
  if (isRecorded(text)) return read({ name, source: { kind: 'recorded', id: text } });
  const fields = text.replace(SPAN, '').split(/ ?\+ ?/);
  const wrong = fields.find((field) => !FIELD.test(field));
  if (wrong !== undefined)
    return refuse(`Không hiểu “${shown(wrong)}”; hãy ghi mã mục trong mẫu báo cáo, hoặc “hỏi: …”. ${EXAMPLES}`);
  return read({
    name,
    source: { kind: 'report', fields, span: /kỳ/iu.test(SPAN.exec(text)?.[1] ?? '') ? 'ky' : 'luy-ke' },
  });
}

function writeSource(source: FigureSource): string {
  switch (source.kind) {
    case 'asked':
      return `hỏi: ${source.question}`;
    case 'recorded':
      return source.id;
    case 'report':
      return `${source.fields.join(' + ')}${source.span === 'ky' ? ' (kỳ)' : ''}`;
  }
}

function isRecorded(text: string): text is RecordedId {
  return Object.hasOwn(RECORDED, text);
}
