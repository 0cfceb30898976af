import { writeDay, writeMoment } from '../lib/vn-time.ts';
import { ROLES } from '../people/role.ts';
import type { AuditEntry } from './chain.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How each fact of a row is read; a fact that is missing here is shown by its name. */
const FACTS: Readonly<Record<string, (value: string | number) => string>> = {
  role: (role) => `vai trò ${Object.hasOwn(ROLES, role) ? ROLES[role as keyof typeof ROLES].label : role}`,
  donVi: (code) => `đơn vị ${code}`,
  scope: (code) => `phạm vi ${code}`,
  from: (value) => `từ ${day(value)}`,
  to: (value) => `đến ${day(value)}`,
  until: (value) => `giữ vai trò đến ${day(value)}`,
  hetHan: (value) => `mã dùng đến ${moment(value)}`,
  them: (count) => `thêm ${count}`,
  sua: (count) => `sửa ${count}`,
  bo: (count) => `bỏ ${count}`,
  kenh: (channel) => `kênh ${channel}`,
  huyMa: (count) => `hủy ${count} mã mời đang chờ`,
  soTaiKhoan: (count) => `${count} tài khoản`,
  messages: (count) => `${count} tin nhắn`,
  questions: (count) => `${count} câu hỏi`,
  files: (count) => `${count} tệp`,
};

/** The facts of a row, as people read them; what is nothing is not said, nor a place that was said before. */
export function describeDetail(detail: AuditEntry['detail']): readonly string[] {
  return Object.entries(detail)
    .filter(([key, value]) => value !== null && !(key === 'scope' && value === detail['donVi']))
    .map(([key, value]) => (Object.hasOwn(FACTS, key) ? FACTS[key]!(value!) : `${key}: ${value}`));
}

/** What somebody may have changed to anything is shown as it is. */
function day(value: string | number): string {
  return typeof value === 'string' && DAY.test(value) ? writeDay(value) : String(value);
}

function moment(value: string | number): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : writeMoment(at);
}
