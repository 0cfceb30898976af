import { describe, expect, it } from 'vitest';
import { describeOutcome, progressLine, summarize } from '../../src/documents/import-lines.ts';
import type { ImportOutcome } from '../../src/documents/import-outcome.ts';

const imported: ImportOutcome = {
  kind: 'imported',
  vanBan: {
    id: 'noi-bo/quy-che.docx',
    number: '12/QĐ-LHH',
    kind: 'Quyết định',
    issuer: 'Liên hiệp Hội tỉnh A',
    title: 'Về việc ban hành Quy chế',
    issuedOn: '2026-01-15',
    validFrom: '2026-02-01',
    validTo: '2026-12-31',
    relations: [],
    sample: true,
    audience: 'noi-bo',
  },
  passages: 31,
  sameNumber: ['ban-cu.docx'],
};

describe('what the operator reads of an import', () => {
  it('names number, title, issuer, dates and passages, and what to look at', () => {
    expect(describeOutcome(imported)).toEqual([
      '+ noi-bo/quy-che.docx | 12/QĐ-LHH | Về việc ban hành Quy chế | Liên hiệp Hội tỉnh A | ban hành 15/01/2026 | hiệu lực từ 01/02/2026 đến 31/12/2026 | 31 đoạn | tài liệu mẫu | nội bộ',
      '   ! Cùng số 12/QĐ-LHH với: ban-cu.docx. Cả hai đều được giữ; hãy bỏ bớt nếu là bản trùng.',
    ]);
  });

  it('says why a file is not there, and that the old version is still used', () => {
    const bad: ImportOutcome = {
      kind: 'unreadable',
      id: 'a.pdf',
      reason: 'scan',
      advice: 'Tệp là ảnh quét.',
      keptOld: true,
    };
    expect(describeOutcome(bad)).toEqual(['x a.pdf: Tệp là ảnh quét. Bản đã nhập trước đó vẫn được dùng.']);
    expect(describeOutcome({ kind: 'removed', id: 'b.md' })[0]).toContain('b.md');
  });

  it('ends with the counts, and draws how far it is', () => {
    expect(summarize([imported, { kind: 'removed', id: 'b.md' }])).toBe(
      'Xong: nhập 1, không đổi 0, bỏ 1, không đọc được 0.',
    );
    expect(summarize([])).toContain('Chưa có văn bản nào');
    expect(progressLine(3, 12)).toBe('[######------------------] 3/12 văn bản');
  });
});
