import type { ImportOutcome } from './import-outcome.ts';
import type { VanBan } from './van-ban.ts';
import { writeDay } from '../lib/vn-time.ts';

const BAR_WIDTH = 24;

/** The line for one file (and one more for what the operator should know about it). */
export function describeOutcome(outcome: ImportOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'imported': {
      const { vanBan, passages, sameNumber } = outcome;
      const also = `   ! Cùng số ${vanBan.number} với: ${sameNumber.join(', ')}. Cả hai đều được giữ; hãy bỏ bớt nếu là bản trùng.`;
      return [`+ ${describe(vanBan, passages)}`, ...(sameNumber.length > 0 ? [also] : [])];
    }
    case 'unchanged':
      return [`= ${describe(outcome.vanBan, outcome.passages)}`];
    case 'unreadable': {
      const kept = outcome.keptOld ? ' Bản đã nhập trước đó vẫn được dùng.' : '';
      return [`x ${outcome.id}: ${outcome.advice}${kept}`];
    }
    case 'cancelled':
      return [`! ${outcome.id}: đã dừng khi đang đọc; lần nhập sau sẽ đọc lại.`];
    case 'removed':
      return [`- ${outcome.id}: tệp không còn, đã bỏ khỏi chỉ mục.`];
    default:
      return outcome satisfies never;
  }
}

/** One line after all files. */
export function summarize(outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  if (outcomes.length === 0) return 'Chưa có văn bản nào; hãy đặt tệp vào thư mục documents trong DATA_DIR.';
  const parts = [`nhập ${count('imported')}`, `không đổi ${count('unchanged')}`, `bỏ ${count('removed')}`];
  return `Xong: ${parts.join(', ')}, không đọc được ${count('unreadable')}.`;
}

/** `[######------------------]  3/12`. */
export function progressLine(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${done}/${total} văn bản`;
}

function describe(vanBan: VanBan, passages: number): string {
  return [
    vanBan.id,
    vanBan.number ?? 'không có số',
    vanBan.title,
    vanBan.issuer ?? 'không rõ nơi ban hành',
    vanBan.issuedOn === null ? 'không rõ ngày ban hành' : `ban hành ${writeDay(vanBan.issuedOn)}`,
    describeTerm(vanBan),
    `${passages} đoạn`,
    ...(vanBan.sample ? ['tài liệu mẫu'] : []),
    ...(vanBan.audience === 'noi-bo' ? ['nội bộ'] : []),
  ].join(' | ');
}

function describeTerm({ validFrom, validTo }: VanBan): string {
  if (validFrom === null && validTo === null) return 'không ghi hiệu lực';
  const from = validFrom === null ? '' : ` từ ${writeDay(validFrom)}`;
  const to = validTo === null ? '' : ` đến ${writeDay(validTo)}`;
  return `hiệu lực${from}${to}`;
}
