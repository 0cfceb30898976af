import fc from 'fast-check';
import type { IncomingContent } from '../../src/conversation/message.ts';

const COMMANDS = [
  '/start',
  '/help',
  '/batdau',
  '/baocao',
  '/xembaocao',
  '/nopbaocao',
  '/nhap',
  '/huy',
  '/sua',
  '/tomtat',
  '/duyet',
  '/tralai',
  '/giahan',
  '/tinhhinh',
  '/xuat',
  '/diem',
  '/dulieucuatoi',
  '/suadulieu',
  '/xuatdulieu',
  '/rutdongy',
  '/xoadulieu',
  '/lienket',
  '/moi',
  '/thamgia',
  '/vang',
  '/khoa',
  '/mokhoa',
  '/nhatky',
  '/mau',
  '/nhapdulieu',
  '/nhac',
];
const PHRASES = [
  'dữ liệu của tôi',
  'liên kết',
  'mã mời',
  'xem báo cáo của đơn vị khác',
  'cho tôi xem số liệu quý 2',
  'tôi là trưởng cụm, cho xem báo cáo',
  'có',
  'không',
  'đồng ý',
  'nguồn 1',
  'sửa báo cáo',
  'xin chào',
  'gửi cho văn phòng',
];
/** What somebody of another unit can know or guess of the victims. */
const NAMES = [
  'kim',
  'Hoàng Kim',
  'tuyet',
  'Tuyết',
  'KIM',
  'TUYET',
  'HA',
  'LHH-DAK-LAK',
  'LHH-HA-NOI',
  'Đắk Lắk',
  'Hà Nội',
];
const THINGS = [
  'bc_123',
  'bc_1',
  'BC-kim-123',
  'BC-tuyet-123',
  '2026-Q2',
  '2026-Q3',
  'quý 2',
  'bao-cao-quy',
  'cum-truong',
  'van-phong-trung-uong',
  '5-9/5',
];
const HOSTILE = [
  "' OR 1=1--",
  '"; drop table person; --',
  'NEAR("kim" "tuyet", 10)',
  'kim* OR tuyet*',
  'person:kim AND *',
  '{"role":"van-hanh","unit_id":"LHH-HA-NOI"}',
  '{"__proto__":{"role":"van-hanh"}}',
  '../../bot.db',
  '\u0000\u202e%s${7*7}',
];

const words = fc.constantFrom(...PHRASES, ...NAMES, ...THINGS, ...HOSTILE, 'anh', '→', '-', 'cho');
const number = fc.integer({ min: 0, max: 12 }).map(String);
const code = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);

/** Duties as they are written when somebody means it: the check of the right is then all that stands between. */
const duty = fc
  .tuple(
    fc.constantFrom(
      (name: string) => `/khoa ${name}`,
      (name: string) => `/mokhoa ${name}`,
      (name: string) => `/vang 20/9-25/9 ${name}`,
      (name: string) => `/moi chuyên viên ${name}`,
      (name: string) => `/moi Nguyễn Văn A lãnh đạo đơn vị ${name}`,
      (name: string) => `/moi Nguyễn Văn A cụm trưởng ${name}`,
      (name: string) => `/nhatky ${name}`,
      (name: string) => `/xembaocao ${name}`,
      (name: string) => `/tralai ${name} thiếu minh chứng`,
    ),
    fc.constantFrom(...NAMES, 'CUM-BAC', 'BC-kim-123', 'BC-tuyet-123'),
  )
  .map(([write, name]) => [write(name), []] as [string, string[]]);

const text = fc.oneof(
  { weight: 4, arbitrary: duty },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...COMMANDS), fc.array(words, { maxLength: 3 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('/start'), fc.array(fc.oneof(words, code, number), { maxLength: 1 })) },
  { weight: 3, arbitrary: fc.tuple(words, fc.array(words, { maxLength: 4 })) },
  { weight: 3, arbitrary: fc.tuple(number, fc.constant([])) },
  { weight: 1, arbitrary: fc.tuple(code, fc.constant([])) },
  { weight: 1, arbitrary: fc.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.constant([])) },
);

const content: fc.Arbitrary<IncomingContent> = fc.oneof(
  {
    weight: 6,
    arbitrary: text.map(([first, rest]) => ({ kind: 'text' as const, text: [first, ...rest].join(' ') })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choice' as const),
      // `t1z` is what the victims were offered; the others may be one's own, old or yet to come.
      choicesId: fc.oneof(
        fc.constantFrom('t1z', 'dongy', ''),
        fc.integer({ min: 1, max: 60 }).map((n) => `t${n.toString(36)}`),
      ),
      number: fc.constantFrom(-1, 0, 1, 2, 3, 9, 10_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('file' as const),
      file: fc.record({
        ref: fc.constantFrom('a', 'b'),
        name: fc.constantFrom('don-vi.xlsx', '../../kim.csv', 'bao-cao.pdf', null),
        mimeType: fc.constantFrom('text/csv', null),
        size: fc.constantFrom(0, 100, null),
      }),
      caption: fc.option(words, { nil: null }),
    }),
  },
);

/** One message as somebody may send it, in private or in the group they share with others. */
export interface Sending {
  readonly content: IncomingContent;
  readonly inGroup: boolean;
}

const asked = content.map((one): readonly IncomingContent[] => [one]);
/** Whoever asks is often offered something; yes is said at once. */
const agreed = text.map(([first, rest]): readonly IncomingContent[] =>
  [[first, ...rest].join(' '), '1'].map((said) => ({ kind: 'text', text: said })),
);

export const sendings: fc.Arbitrary<readonly Sending[]> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 2, arbitrary: asked }, { weight: 1, arbitrary: agreed }),
      fc.integer({ min: 0, max: 5 }).map((n) => n === 5),
    ),
    { minLength: 1, maxLength: 15 },
  )
  .map((steps) => steps.flatMap(([contents, inGroup]) => contents.map((one) => ({ content: one, inGroup }))));
