import type { NameTrouble } from '../../people/person-name.ts';

const EXAMPLE = 'ví dụ: Nguyễn Thị Yến';

/** What is said about one's name. */
export const NAME_TEXTS = {
  ask: (name: string, contact: string) =>
    `Họ tên hiện ghi: ${name}.\nAnh/chị gõ họ tên đúng, hoặc gõ “hủy” để giữ nguyên.\n\nĐơn vị và vai trò do văn phòng sửa, anh/chị liên hệ ${contact} ạ.`,
  askAgain: 'Anh/chị đang sửa họ tên: vui lòng gõ họ tên đúng, hoặc gõ “hủy” để giữ nguyên ạ.',
  renamed: (before: string, after: string, contact: string) =>
    `Đã sửa họ tên: ${before} → ${after}.\nNếu chưa đúng, anh/chị gõ “sửa tên thành” rồi đến họ tên.\n\nĐơn vị và vai trò do văn phòng sửa, anh/chị liên hệ ${contact} ạ.`,
  sameAlready: (name: string) => `Họ tên đang ghi đúng là ${name}, không có gì thay đổi ạ.`,
  leftAsItIs: 'Dạ vâng, họ tên giữ nguyên ạ.',
  onlyOffice: (contact: string) =>
    `Hiện anh/chị không có tên trong danh sách đang công tác nên tôi không sửa được. Anh/chị vui lòng liên hệ ${contact} ạ.`,
  trouble: {
    'too-short': `Họ tên cần ít nhất 2 chữ cái, ${EXAMPLE}. Anh/chị vui lòng gõ lại, hoặc gõ “hủy” ạ.`,
    'too-long': `Họ tên chỉ nhận đến 60 ký tự, ${EXAMPLE}. Anh/chị vui lòng gõ lại, hoặc gõ “hủy” ạ.`,
    'several-lines': `Họ tên phải nằm trên một dòng, ${EXAMPLE}. Anh/chị vui lòng gõ lại, hoặc gõ “hủy” ạ.`,
    'not-a-name': `Họ tên chỉ gồm chữ cái và khoảng trắng, ${EXAMPLE}. Anh/chị vui lòng gõ lại, hoặc gõ “hủy” ạ.`,
  } satisfies Record<NameTrouble, string>,
} as const;
