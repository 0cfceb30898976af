import { describe, expect, it } from 'vitest';
import { readFillWords } from '../../../src/conversation/report/fill-words.ts';
import { fold } from '../../../src/lib/fold.ts';

function read(text: string) {
  return readFillWords({ text, plain: fold(text).replace(/\s+/g, ' ') });
}

describe('what steers a report', () => {
  it.each([
    ['bỏ qua', { do: 'skip', slot: null }],
    ['lùi', { do: 'back' }],
    ['quay lại mục trước', { do: 'back' }],
    ['mục sau', { do: 'next', slot: null }],
    ['để sau ạ', { do: 'pause' }],
    ['huy bao cao', { do: 'cancel' }],
    ['tại sao hỏi mục này', { do: 'why', slot: null }],
    ['con thieu nhung gi', { do: 'missing' }],
    ['xem lại báo cáo', { do: 'review' }],
    ['nộp luôn báo cáo', { do: 'ask-to-send' }],
    ['sửa 12', { do: 'fix', item: '12', text: null }],
    ['sửa mục 12a thành 15', { do: 'fix', item: '12a', text: '15' }],
    ['sua 12 luy ke thanh 40', { do: 'fix', item: '12 luy ke', text: '40' }],
    ['sửa 8=25', { do: 'fix', item: '8', text: '25' }],
    ['sửa 38 thành: Mở lớp\nThành lập 2 hội là tốt', { do: 'fix', item: '38', text: 'Mở lớp\nThành lập 2 hội là tốt' }],
    ['sửa số hội thành viên thành 25', { do: 'fix', item: 'so hoi thanh vien', text: '25' }],
    ['à nhầm, 15 chứ', { do: 'oops', text: '15' }],
    ['à nhầm, 15 chứ không phải 21', { do: 'oops', text: '15' }],
    ['sai rồi', { do: 'oops', text: '' }],
    ['đến mục hội viên', { do: 'jump', to: 'muc hoi vien' }],
    ['mục 20', { do: 'jump', to: 'muc 20' }],
    ['xóa minh chứng mục 12', { do: 'drop-evidence', item: '12' }],
  ])('%s', (said, wish) => {
    expect(read(said)).toEqual(wish);
  });

  it.each([
    '24',
    '8 và 24',
    'Phản biện quy hoạch tỉnh; UBND tỉnh',
    'Phần mềm quản lý hội viên đã hoàn thành',
    'Không có',
    'Nguyễn Văn Sửa',
    'Nhóm nghiên cứu đã nghiệm thu 2 đề tài',
    'Xem xét, góp ý 4 dự thảo',
    'Gửi 12 văn bản góp ý cho Ủy ban nhân dân tỉnh',
  ])('%s is an answer', (said) => {
    expect(read(said)).toBeNull();
  });
});
