import type { Indexable } from '../../src/search/hit.ts';

/** A small office: one passage for each thing the questions of these tests ask about, and neighbours that look alike. */
export const SAMPLE_PASSAGES: readonly Indexable[] = [
  passage(
    'han-q3',
    'Lịch công tác cụm thi đua năm 2026',
    'Báo cáo quý III: hạn nộp ngày 20/9/2026, chốt số liệu đến ngày 14/9/2026.',
  ),
  passage(
    'han-q2',
    'Lịch công tác cụm thi đua năm 2026',
    'Báo cáo quý II: hạn nộp ngày 20/6/2026, chốt số liệu đến ngày 14/6/2026.',
  ),
  passage('han-nam', 'Lịch công tác cụm thi đua năm 2026', 'Báo cáo năm: hạn nộp ngày 30/11/2026.'),
  passage(
    'tc-3.1',
    'Bảng tiêu chí chấm điểm Nhóm III. Tư vấn, phản biện và giám định xã hội',
    'S3.1 Số nhiệm vụ trong năm. Điểm tối đa: 100.',
  ),
  passage(
    'tc-3.2',
    'Bảng tiêu chí chấm điểm Nhóm III. Tư vấn, phản biện và giám định xã hội',
    'S3.2 Nhiệm vụ được đặt hàng hoặc có văn bản tiếp thu. Điểm tối đa: 60.',
  ),
  passage(
    'tc-2.2',
    'Bảng tiêu chí chấm điểm Nhóm II. Xây dựng, phát triển tổ chức hội',
    'S2.2 Phát triển hội thành viên, hội viên. Điểm tối đa: 50.',
  ),
  passage(
    'qd-1039',
    '1039/QĐ-LHHVN\nQuy chế thi đua, khen thưởng của Liên hiệp Hội Việt Nam',
    'Quyết định ban hành Quy chế kèm theo.',
  ),
  passage('qd-1040', '1040/QĐ-LHHVN\nQuyết định về việc cử cán bộ', 'Cử cán bộ tham gia đoàn công tác.'),
  passage(
    'nd-152',
    '152/2025/NĐ-CP\nNghị định quy định chi tiết Luật Thi đua, khen thưởng',
    'Nghị định có hiệu lực từ ngày 01 tháng 7 năm 2025.',
  ),
  passage(
    'nd-98',
    '98/2023/NĐ-CP\nNghị định quy định chi tiết Luật Thi đua, khen thưởng',
    'Nghị định này được thay thế bởi Nghị định 152/2025/NĐ-CP.',
  ),
  passage(
    'cum',
    'Quy chế hoạt động cụm Điều 3',
    'Cụm thi đua là tổ chức phối hợp giữa các Liên hiệp Hội tỉnh, thành phố trong một khu vực.',
  ),
  passage(
    'giao-uoc',
    'Quy chế hoạt động cụm Điều 5',
    'Các đơn vị ký giao ước thi đua tại hội nghị đầu năm của cụm thi đua.',
  ),
  passage('co-co', 'Quy chế hoạt động cụm Điều 7', 'Mỗi cụm đề nghị một Cờ cho đơn vị dẫn đầu.'),
  passage('co-co-so', 'Điều lệ Điều 9', 'Cơ sở vật chất do văn phòng quản lý.'),
  passage('co-hoi', 'Điều lệ Điều 10', 'Hội viên có quyền dự họp và có nghĩa vụ đóng hội phí.'),
  passage('hoa', 'Sáp nhập tỉnh', 'Tỉnh Hòa Bình hợp nhất vào tỉnh Phú Thọ; Khánh Hòa nhận Ninh Thuận.'),
  passage('chuong-2', 'Điều lệ Chương II. Hội viên', 'Quyền và nghĩa vụ của hội viên tập thể và hội viên cá nhân.'),
  passage('chuong-5', 'Điều lệ Chương V. Tài chính', 'Hội phí do hội viên đóng hằng năm.'),
  passage(
    'ke-hoach-38',
    '38/KH-CTĐ02\nKế hoạch hoạt động của Cụm thi đua số 2',
    'Kế hoạch số 38 về hoạt động của cụm.',
  ),
  passage('doi-ngu', 'Phát triển đội ngũ khoa học', 'Đội ngũ khoa học và chuyên gia được cập nhật hằng năm.'),
  passage('quy-thuong', 'Khen thưởng', 'Lập quỹ để chi tiền thưởng.'),
  passage('nop-cham', 'Điểm trừ', 'X1. Nộp chậm báo cáo: trừ 2 điểm mỗi ngày làm việc.'),
  passage('tong-ket', 'Hội nghị', 'Hội nghị tổng kết do Cụm trưởng chủ trì.'),
  passage('so-ket', 'Hội nghị', 'Hội nghị sơ kết do Cụm phó chủ trì.'),
  passage('bao-chi', 'Thông tin', 'Có nhiều báo đưa tin về nhiệm vụ.'),
  passage('chu-roi', 'Từ ngữ', 'Chương về kỷ luật, không niệm.'),
  passage('kny-chuong', 'Từ ngữ', 'Kỷ niệm chương, không về luật.'),
];

function passage(id: string, title: string, text: string): Indexable {
  return { id, title, text };
}
