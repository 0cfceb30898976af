import { describe, expect, it } from 'vitest';
import { describePlan } from '../../../src/organisation-import/plan/describe-plan.ts';
import { planImport } from '../../../src/organisation-import/plan/plan-import.ts';
import { clusters, NOTHING, sheet } from '../sheets.ts';
import { registerOf } from '../../../src/organisation-import/kinds/register.ts';

const TODAY = '2026-09-14';
const HEADER =
  'Mã mốc | Việc cần làm | Thời hạn | Người thực hiện | Người được nhắc | Kỳ báo cáo | Xong khi | Các lần nhắc | Cụm | Văn bản | Nguyên văn | Năm | Từ ngày | Đến ngày';
const milestones = (...lines: readonly string[]) => sheet('Mốc thời gian', HEADER, ...lines);
const holidays = (...lines: readonly string[]) =>
  sheet('Ngày nghỉ', 'Dịp nghỉ | Nghỉ hay làm bù | Từ ngày | Đến ngày | Ghi chú', ...lines);
const M05 =
  'M05 | Nộp báo cáo quý I | 20/3 | Các đơn vị trong cụm | Toàn cụm | quý I | Nộp báo cáo | | | 15/KH-MẪU | | 2027 | |';

const plan = (...tables: readonly ReturnType<typeof sheet>[]) => planImport(tables, NOTHING, TODAY);
const reasons = (...tables: readonly ReturnType<typeof sheet>[]) =>
  plan(...tables)
    .refused.map(({ place, reason }) => `${place.line}: ${reason}`)
    .join('\n');

describe('importing milestones', () => {
  it('takes a row as a clerk writes it', () => {
    const { added, refused } = plan(milestones(M05));
    expect(refused).toEqual([]);
    expect(added[0]?.entry.row).toMatchObject({
      code: 'M05',
      day: { kind: 'fixed', month: 3, date: 20 },
      reminded: ['thanh-vien', 'cum-truong', 'cum-pho'],
      ky: 'Q1',
      ladder: null,
      from: '2027-01-01',
      to: '2027-12-31',
    });
  });

  it('changes nothing the second time, and shows old and new of what is changed', () => {
    const stored = registerOf(plan(milestones(M05)).added.map(({ entry }) => entry));
    expect(planImport([milestones(M05)], stored, TODAY)).toMatchObject({ unchanged: 1, added: [], changed: [] });
    const changed = planImport([milestones(M05.replace('20/3', 'ngay lam viec cuoi thang 3'))], stored, TODAY);
    expect(describePlan(changed).join('\n')).toContain('Thời hạn: 20/3 → ngày làm việc cuối tháng 3');
  });

  it.each([
    ['20/3', '31/9', 'Không có ngày 31/9; tháng 9 chỉ có 30 ngày.'],
    ['20/3', '20/03/2027', 'chỉ ghi ngày và tháng'],
    ['20/3', 'trước M99 5 ngày', 'không có mốc M99'],
    ['20/3', 'trước M05 5 ngày', 'tính theo chính nó'],
    ['Toàn cụm', 'Giám đốc', 'Không rõ “Giám đốc” là ai'],
    ['| quý I |', '| quý V |', 'Kỳ báo cáo'],
    ['Nộp báo cáo |', 'Nộp báo cáo | T-x', 'hãy ghi như T-14'],
    ['| | | 15/KH', '| | CUM-X | 15/KH', 'Không tìm thấy cụm “CUM-X”'],
    ['15/KH-MẪU', '', 'Thiếu “Văn bản”'],
  ])('refuses %s as %s at its line', (before, after, reason) => {
    expect(reasons(milestones(M05.replace(before, after)))).toContain(reason);
    expect(reasons(milestones(M05.replace(before, after)))).toMatch(/^2: /);
  });

  it('refuses two versions at a time, but not one for all beside one of a cluster', () => {
    expect(reasons(milestones(M05, M05.replace('2027 | |', '| 01/03/2027 |')))).toContain('hai dòng trùng thời gian');
    const own = M05.replace('| | | 15/KH', '| | CUM-1 | 15/KH');
    const cum = clusters('CUM-1 | Cụm 1 | Liên hiệp Hội Việt Nam | 01/01/2026 | |');
    expect(reasons(cum, milestones(M05, own))).toBe('');
  });
});

describe('importing days off', () => {
  it('takes one day and several, off and worked', () => {
    const { added, refused } = plan(
      holidays('Quốc khánh | Nghỉ | 31/08/2026 | 02/09/2026 |', 'Khác | Làm bù | 22/08/2026 | | bù 31/8'),
    );
    expect(refused).toEqual([]);
    expect(added.map(({ entry }) => entry.row)).toMatchObject([
      { dip: 'quoc-khanh', from: '2026-08-31', to: '2026-09-02' },
      { dip: 'khac', sort: 'lam-bu', from: '2026-08-22', to: '2026-08-22' },
    ]);
  });

  it.each([
    ['Quốc khánh | Nghỉ | | 02/09/2026 |', 'Thiếu “Từ ngày”'],
    ['Quốc khánh | Nghỉ | 31/08/2026 | 02/09/2027 |', 'quá dài'],
    ['Khác | Làm bù | 31/08/2026 | |', 'không phải thứ Bảy hay Chủ nhật'],
    ['Lễ hội | Nghỉ | 31/08/2026 | |', 'hãy chọn một trong'],
  ])('refuses %s', (line, reason) => expect(reasons(holidays(line))).toContain(reason));

  it('refuses a day that is off and worked', () => {
    expect(reasons(holidays('Khác | Nghỉ | 22/08/2026 | |', 'Khác | Làm bù | 22/08/2026 | |'))).toContain(
      'vừa nghỉ vừa làm bù',
    );
  });

  it('is known by its columns alone in a .csv', () => {
    const csv = sheet(null, 'Dịp nghỉ | Nghỉ hay làm bù | Từ ngày', 'Khác | Nghỉ | 24/11/2026');
    expect(plan(csv).added[0]?.entry.kind).toBe('holidays');
  });
});
