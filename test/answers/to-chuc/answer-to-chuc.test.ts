import { beforeAll, describe, expect, it } from 'vitest';
import { answerToChuc } from '../../../src/answers/to-chuc/answer-to-chuc.ts';
import type { Organisation } from '../../../src/cum-thi-dua/organisation.ts';
import { loadOrganisation } from '../../../src/cum-thi-dua/organisation-store.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { importSampleOrganisation } from '../../../src/organisation-import/import-sample.ts';

describe('what the register of units and clusters says', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    const db = await openDatabase(':memory:');
    await importSampleOrganisation(db, 'data', '2026-11-24');
    organisation = await loadOrganisation(db);
    await db.destroy();
  });
  const ask = (question: string, donVi = 'LHH-NUI-MAU') => {
    const answer = answerToChuc(question, organisation, { donVi, today: '2026-11-24' });
    return answer?.kind === 'answer' ? answer.text : null;
  };

  it.each([
    [
      'cụm trưởng cụm tôi là ai',
      /^Cụm trưởng Cụm thi đua mẫu số 1: Liên hiệp Hội tỉnh Núi Mẫu \(từ 01\/01\/2026 đến 31\/12\/2026\)/,
    ],
    ['cum truong cum 2 la ai', /Cụm trưởng Cụm thi đua mẫu số 2 \(Bắc\): .*Hải Phòng/],
    ['cụm tôi gồm những đơn vị nào', /^Cụm thi đua mẫu số 1 gồm 5 đơn vị:\n[\s\S]*Núi Mẫu \(Cụm trưởng\)/],
    ['cụm 3 có những tỉnh nào', /^Cụm thi đua mẫu số 3 \(Nam\) gồm 6 đơn vị/],
    ['Kon Tum nay là tỉnh nào', /tỉnh Kon Tum hợp nhất vào .*Quảng Ngãi từ ngày 01\/07\/2025/],
    ['kon tum sap nhap vao dau', /hợp nhất vào/],
    ['Hải Phòng thuộc cụm nào', /Hải Phòng thuộc Cụm thi đua mẫu số 2/],
    ['hải dương thuộc cụm nào', /Hải Phòng \(gồm .*Hải Dương trước đây\) thuộc Cụm thi đua mẫu số 2/],
  ])('%s', (question, wanted) => {
    expect(ask(question)).toMatch(wanted);
    expect(ask(question)).toContain('\n\nNguồn: danh sách đơn vị');
  });

  it.each([
    'hạn nộp báo cáo quý 3',
    'cụm trưởng nộp hồ sơ khi nào',
    'cụm trưởng khối mặt trận là ai',
    'Hà Nội còn không khí lạnh không',
    'tiêu chí 3.1 tối đa bao nhiêu điểm',
    'cụm trưởng cụm 19 là ai',
  ])('%s is for the documents', (question) => {
    expect(ask(question)).toBeNull();
  });

  it('knows what it knows of another year, and of a unit that is in no cluster', () => {
    expect(ask('cụm trưởng cụm tôi năm 2027 là ai')).toMatch(/Biển Mẫu/);
    expect(ask('cụm trưởng cụm tôi là ai', 'LHH-KHONG-CO')).toBeNull();
    expect(ask('cụm trưởng cụm tôi năm 2015 là ai')).toBeNull();
  });
});
