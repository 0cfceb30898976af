import { writeMoment } from '../../lib/vn-time.ts';
import type { WholeReport } from '../../reports/describe-report.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import type { ReportValue } from '../../reports/report-values.ts';
import { writeState, writeTimeliness } from '../../reports/write-standing.ts';
import { drawTable } from '../list/draw-table.ts';

const ACTS: Readonly<Record<string, string>> = {
  gui: 'gửi',
  sua: 'gửi bản sửa',
  'tra-loi': 'trả lời',
  'mo-xem': 'mở xem',
  'tra-lai': 'trả lại',
  'chap-nhan': 'chấp nhận',
  'gia-han': 'gia hạn',
};

/** A report as an operator reads it, line by line. */
export function drawReport({ report, extension, integrity, versions, events }: WholeReport): readonly string[] {
  const values = versions.at(-1)?.values ?? {};
  const whole = events.filter(({ slot }) => slot === null);
  return [
    `Biên nhận ${report.receipt}: báo cáo ${writePeriodKey(report.period)} của ${report.donViName}`,
    `Trạng thái: ${writeState(report)}, bản ${report.version}, ${writeTimeliness(report, extension)}`,
    `Nội dung: ${drawIntegrity(integrity)}`,
    '',
    ...drawTable(['Mục', 'Nội dung', 'Giá trị', 'Cần xem lại'], Object.values(values).map(drawValue)),
    '',
    ...drawTable(
      ['Bản', 'Gửi lúc', 'Người gửi', 'Mã kiểm tra', 'Lý do sửa'],
      versions.map(({ version, sentAt, sentBy, checkCode, reason }) => [
        String(version),
        writeMoment(new Date(sentAt)),
        sentBy ?? '(đã xóa)',
        checkCode,
        reason ?? '',
      ]),
    ),
    '',
    ...drawTable(
      ['Lúc', 'Ai', 'Việc', 'Mục', 'Lý do'],
      whole.map(({ at, actor, act, after, reason }) => [
        writeMoment(new Date(at)),
        actor ?? '',
        ACTS[act] ?? act,
        act === 'tra-lai' ? itemsIn(after) : '',
        reason ?? '',
      ]),
    ),
  ];
}

function drawValue({ number, label, text, flag }: ReportValue): readonly string[] {
  return [number, label, text.replace(/\s*\n\s*/g, ' / '), flag ?? ''];
}

function drawIntegrity(integrity: WholeReport['integrity']): string {
  switch (integrity.kind) {
    case 'as-sent':
      return 'đúng như lúc gửi';
    case 'changed':
      return `KHÔNG còn như lúc gửi (bản ${integrity.versions.join(', ')})`;
    case 'not-witnessed':
      return `khớp mã kiểm tra, nhưng nhật ký không ghi lần gửi bản ${integrity.versions.join(', ')}`;
  }
}

function itemsIn(after: string | null): string {
  try {
    const items: unknown = JSON.parse(after ?? '[]');
    return Array.isArray(items) ? items.join(', ') : '';
  } catch {
    return '';
  }
}
