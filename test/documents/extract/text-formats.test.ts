import { describe, expect, it } from 'vitest';

import { read } from './read.ts';

describe('text formats', () => {
  it('reads Markdown', async () => {
    const md =
      '# Quy chế\n\nMột **đoạn**\nhai dòng.\n\n3. ba\n4. bốn\n   - con\n\n| A | B |\n|---|---|\n| 1 | x<br>y &amp; z |\n';
    expect(await read(Buffer.from(md), 'a.md')).toEqual([
      'h1 Quy chế',
      'p Một đoạn hai dòng.',
      'p 3. ba',
      'p 4. bốn',
      'p - con',
      'table A | B // 1 | x\ny & z',
    ]);
  });
  it('reads HTML without what is hidden or runs', async () => {
    const html =
      '<title>t</title><script>x()</script><style>p{}</style><h2>Mục&nbsp;1</h2><p>Một<br>hai</p><p hidden>ẩn</p><p style="display:none">ẩn</p>' +
      '<p><b>Điều 1. Đậm</b></p><ol type="a" start="2"><li>bê</li><li>xê<ul><li>gạch</li></ul></li></ol>' +
      '<table><tr><td rowspan=2>gộp</td><td>1</td></tr><tr><td>2</td></tr></table>';
    expect(await read(Buffer.from(html), 'a.html')).toEqual([
      'h2 Mục 1',
      'p Một',
      'p hai',
      'h0 Điều 1. Đậm',
      'p b) bê',
      'p c) xê',
      'p - gạch',
      'table gộp | 1 // gộp | 2',
    ]);
  });
  it('puts wrapped lines of plain text together', async () => {
    const text =
      'Điều 1. Phạm vi\nQuy chế này quy định việc chấm điểm thi đua đối với các đơn vị trong\ncụm, thực hiện hằng năm.\n1. Khoản một.\n';
    expect(await read(Buffer.from(text), 'a.txt')).toEqual([
      'p Điều 1. Phạm vi',
      'p Quy chế này quy định việc chấm điểm thi đua đối với các đơn vị trong cụm, thực hiện hằng năm.',
      'p 1. Khoản một.',
    ]);
  });
  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Báo cáo', 'utf16le')])],
    ['UTF-8 with a mark', Buffer.from('\ufeffBáo cáo')],
    ['Windows-1258', Buffer.from([0x42, 0x61, 0xec, 0x6f, 0x20, 0x63, 0x61, 0xec, 0x6f])],
    ['TCVN3', Buffer.from([0x42, 0xb8, 0x6f, 0x20, 0x63, 0xb8, 0x6f])],
  ])('reads plain text in %s', async (_, bytes) => expect(await read(bytes, 'a.txt')).toEqual(['p Báo cáo']));
});
