import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { highestFirst } from '../people/highest-first.ts';
import { invitableRoles } from '../people/invitable.ts';
import { labelRole } from '../people/person-label.ts';
import { ownRoles } from '../people/plan-lending.ts';
import { groundsFor } from '../people/rights.ts';
import type { Standing } from '../people/standing.ts';
import { isActive } from '../people/who.ts';
import { TEXTS } from './texts.ts';
import type { TurnContext } from './turn-context.ts';

/** A line of the help, for those who may do what it says: by right, never by the name of a role. */
interface Duty {
  readonly isFor: (standing: Standing, today: Organisation) => boolean;
  readonly line: string;
}

const mayInvite: Duty['isFor'] = (standing, today) => invitableRoles(standing, today).length > 0;
const mayImport: Duty['isFor'] = (standing, today) => groundsFor({ right: 'nhap-to-chuc' }, standing, today) !== null;
const mayLock: Duty['isFor'] = (standing, today) =>
  groundsFor({ right: 'khoa-tai-khoan', person: '' }, standing, today) !== null;
const mayAudit: Duty['isFor'] = (standing, today) => groundsFor({ right: 'xem-nhat-ky' }, standing, today) !== null;

const mayReport: Duty['isFor'] = (standing, today) =>
  groundsFor({ right: 'lap-bao-cao', donVi: standing.person.donVi }, standing, today) !== null;
const mayCheckScores: Duty['isFor'] = (standing, today) =>
  today.units.some(({ code }) => groundsFor({ right: 'tham-dinh-diem', donVi: code }, standing, today) !== null);

const mayReview: Duty['isFor'] = (standing, today) =>
  today.units.some(({ code }) => groundsFor({ right: 'duyet-bao-cao', donVi: code }, standing, today) !== null);
const mayExtend: Duty['isFor'] = (standing, today) =>
  today.units.some(({ code }) => groundsFor({ right: 'gia-han', donVi: code }, standing, today) !== null);
const maySeeStatus: Duty['isFor'] = (standing, today) =>
  mayReport(standing, today) ||
  today.clusters.some(({ code }) => groundsFor({ right: 'xem-cum', cum: code }, standing, today) !== null);

/** What can be done besides asking, the most usual first. */
const DUTIES: readonly Duty[] = [
  { isFor: mayReport, line: '“mẫu excel”: lấy bảng báo cáo để điền rồi gửi lại' },
  { isFor: mayReport, line: '“tự chấm”: điểm thi đua của đơn vị, còn thiếu gì; “nếu 3.1 = 8”: tính thử' },
  { isFor: maySeeStatus, line: '“tình hình”: ai đã nộp, ai chưa; “/kiemtra” kèm số biên nhận: xem một báo cáo đã gửi' },
  { isFor: mayReview, line: '“xem báo cáo Lâm Đồng”: xem, trả lại hoặc chấp nhận' },
  { isFor: mayExtend, line: '“gia hạn Lâm Đồng quý 3 đến 30/9: lý do”: thêm thời gian cho một đơn vị' },
  { isFor: mayCheckScores, line: '“thẩm định điểm Lâm Đồng”: xem và sửa điểm của đơn vị' },
  { isFor: mayInvite, line: '“mời chuyên viên Lâm Đồng”: tạo mã mời' },
  { isFor: mayInvite, line: '“mã đã mời”: xem mã đang chờ; “hủy mã 1”: hủy' },
  { isFor: (standing) => ownRoles(standing).length > 0, line: '“vắng 5-9/5 nhờ anh Nam”: có người làm thay' },
  { isFor: mayImport, line: '“/mau”: lấy bảng tổ chức mẫu; gửi bảng đã điền vào đây để nhập' },
  { isFor: mayLock, line: '“/khoa” kèm tên hoặc mã: khóa tài khoản; “/mokhoa”: mở lại' },
  { isFor: mayAudit, line: '“nhật ký”: ai đã làm gì' },
  { isFor: () => true, line: '“lịch”: việc sắp tới, giờ nhắc; “/imlang 2h”: im lặng một lúc' },
  { isFor: () => true, line: '“dữ liệu của tôi”: xem, sửa, xóa dữ liệu của mình' },
  { isFor: () => true, line: '“liên kết”: dùng chung Zalo và Telegram' },
];

/** How the bot is used, and what this person may do with it today; in a group only what concerns documents. */
export function helpText({ who, register: { today }, incoming }: TurnContext): string {
  if (incoming.chatKind === 'group' || !isActive(who)) return TEXTS.help;
  const { standing } = who;
  const roles = highestFirst(standing.roles).map((held) =>
    held.inPlaceOf === null ? labelRole(held, today) : TEXTS.inPlaceOf(labelRole(held, today), held.inPlaceOf.name),
  );
  const lines = DUTIES.filter(({ isFor }) => isFor(standing, today)).map(({ line }) => `- ${line}`);
  return [TEXTS.help, [TEXTS.youMay(roles), ...lines].join('\n')].join('\n\n');
}
