import { describe, expect, it } from 'vitest';
import { describeAudit } from '../../src/audit/describe-audit.ts';

const ROW = {
  id: 7,
  at: '2026-11-24T19:35:51.552Z',
  actor: 'VAN-PHONG',
  act: 'moi',
  target: 'YEN',
  byRight: 'van-phong-trung-uong',
  channel: 'zalo',
} as const;

describe('a row of the audit, as the office reads it', () => {
  it.each([
    [
      { role: 'cum-truong', donVi: 'LHH-HUE', scope: 'CUM-1', until: '2026-12-31', hetHan: '2026-12-01T19:35:51.552Z' },
      'vai trò Cụm trưởng, đơn vị LHH-HUE, phạm vi CUM-1, giữ vai trò đến 31/12/2026, mã dùng đến 02:35 ngày 02/12/2026',
    ],
    [{ role: 'chuyen-vien', donVi: 'LHH-HUE', scope: 'LHH-HUE', until: null }, 'vai trò Chuyên viên, đơn vị LHH-HUE'],
    [{ them: 3, sua: 0, bo: 1 }, 'thêm 3, sửa 0, bỏ 1'],
    [{ from: '2026-11-26', to: 'sửa bậy' }, 'từ 26/11/2026, đến sửa bậy'],
    [{ role: 'toString', la: 'x' }, 'vai trò toString, la: x'],
  ] as const)('says its facts in words: %o', (detail, words) => {
    expect(describeAudit({ ...ROW, detail })).toBe(
      `7. 02:35 ngày 25/11/2026: VAN-PHONG tạo mã mời (YEN), Văn phòng trung ương, ${words}`,
    );
  });
});
