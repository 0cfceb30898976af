import { describePeriod } from '../../cum-thi-dua/period.ts';
import { addDays, dayInVietnam, writeDay } from '../../lib/vn-time.ts';
import { CONSENT_LABELS } from '../../personal-data/consent-labels.ts';
import type { KeptData, Pile } from '../../personal-data/kept-data.ts';
import type { Profile, ProfileRole } from '../../personal-data/profile.ts';
import { CHANNEL_LABELS } from '../channel-labels.ts';
import type { TurnContext } from '../turn-context.ts';

/** More roles than this would not fit into one message of Zalo's. */
const ROLES_SHOWN = 6;

/** One message with all that is kept of somebody, until when, who answers for it, and what they can do about it. */
export function dataCard(
  { profile, kept }: { readonly profile: Profile; readonly kept: KeptData },
  { office, keepChatDays }: Pick<TurnContext, 'office' | 'keepChatDays'>,
): string {
  return [
    whoLines(profile).join('\n'),
    [
      `Kênh đã liên kết: ${kept.channels.map(({ channel, since }) => `${CHANNEL_LABELS[channel]} (từ ${dayOf(since)})`).join(', ')}.`,
      consentLine(kept.consent),
    ].join('\n'),
    [
      'Đang lưu:',
      `- Tin nhắn hai chiều: ${pile(kept.messages, keepChatDays)}.`,
      `- Câu hỏi gửi văn phòng: ${pile(kept.questions, keepChatDays)}.`,
      `- Tệp: ${kept.files.count}${kept.files.until === null ? '' : ` (giữ đến ngày ${dayOf(kept.files.until)})`}.`,
      `- Nhật ký thao tác: ${kept.auditRows} dòng, chỉ ghi mã ${profile.code}, không ghi nội dung.`,
      '- Thông tin tài khoản: giữ đến khi anh/chị xóa.',
    ].join('\n'),
    `Chịu trách nhiệm: ${office.name} (${office.contact}).`,
    'Anh/chị có thể gõ: “sửa dữ liệu”, “xuất dữ liệu của tôi”, “liên kết”, “rút đồng ý”, “xóa dữ liệu của tôi”.',
  ].join('\n\n');
}

function whoLines({ name, donVi, isCurrent, roles }: Profile): readonly string[] {
  const shown = roles.slice(0, ROLES_SHOWN).map((role) => `- ${roleLine(role)}`);
  const more = roles.length - shown.length;
  return [
    'Thông tin tôi lưu về anh/chị:',
    `Họ tên: ${name ?? 'chưa ghi'}`,
    `Đơn vị: ${donVi ?? 'chưa ghi'}${isCurrent ? '' : ' (hiện không còn trong danh sách)'}`,
    ...(roles.length === 0 ? ['Vai trò: hiện không có'] : ['Vai trò:', ...shown]),
    ...(more > 0 ? [`- và ${more} vai trò khác (gõ “xuất dữ liệu của tôi” để xem đủ)`] : []),
  ];
}

function roleLine({ label, scope, period, inPlaceOf }: ProfileRole): string {
  const acting = inPlaceOf === null ? '' : `, làm thay ${inPlaceOf}`;
  return `${label}${scope === null ? '' : `, ${scope}`}, ${describePeriod(period)}${acting}`;
}

function consentLine(consent: KeptData['consent']): string {
  if (consent === null) return 'Đồng ý: anh/chị chưa trả lời thông báo về dữ liệu.';
  return `Đồng ý: ${CONSENT_LABELS[consent.answer]} ngày ${dayOf(consent.at)} (thông báo bản ${consent.version}).`;
}

function pile({ count, oldest }: Pile, keepChatDays: number): string {
  if (oldest === null) return '0';
  const until = writeDay(addDays(dayInVietnam(new Date(oldest)), keepChatDays));
  return `${count}, mỗi tin tự xóa sau ${keepChatDays} ngày (cũ nhất: xóa ngày ${until})`;
}

function dayOf(instant: string): string {
  return writeDay(dayInVietnam(new Date(instant)));
}

/** What goes with the file of somebody's own data. */
export const EXPORT_TEXTS = {
  fileName: 'du-lieu-ca-nhan.txt',
  here: 'Đây là mọi dữ liệu tôi đang lưu về anh/chị. Tệp có thông tin cá nhân, anh/chị giữ cẩn thận ạ.',
} as const;
