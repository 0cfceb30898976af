import type { HeldRole } from '../../people/standing.ts';

interface Office {
  readonly name: string;
  readonly contact: string;
}

const ASK_FIRST = 'Anh/chị cứ gõ câu hỏi về tiêu chí, quy định, thời hạn, ví dụ: “hạn nộp báo cáo quý 3?”';

/** What is said at the door. `contact` is where whoever answers for the bot is reached, in the middle of a sentence. */
export const DOOR_TEXTS = {
  stranger: (contact: string) =>
    `Đây là trợ lý tự động (trí tuệ nhân tạo) dành cho người đã được mời; anh/chị vui lòng gõ mã mời vào đây, hoặc xin mã tại ${contact} ạ.`,
  strangerInGroup: (contact: string) =>
    `Tôi là trợ lý tự động (trí tuệ nhân tạo), chỉ trả lời người đã được mời; anh/chị vui lòng nhắn riêng cho tôi, hoặc liên hệ ${contact} ạ.`,
  badCode: (contact: string) =>
    `Mã này không dùng được. Anh/chị kiểm tra lại từng chữ, hoặc xin mã mới tại ${contact} ạ.`,
  codeLocked:
    'Hiện tôi tạm ngừng nhận mã vì đã có nhiều lần gõ sai. Anh/chị vui lòng đợi 15 phút rồi gõ lại mã của mình ạ.',
  alreadyMember:
    'Tài khoản này đã là của anh/chị nên không cần mã, và mã vừa gõ không bị dùng mất. Mã mời dành cho người chưa có tài khoản; mã liên kết phải gõ ở kênh còn lại ạ.',
  locked: (contact: string) => `Tài khoản của anh/chị đang tạm khóa. Anh/chị vui lòng liên hệ ${contact} ạ.`,
  noStanding: (contact: string) =>
    `Hiện anh/chị không có tên trong đơn vị nào nên tôi chưa thể phục vụ. Nếu có nhầm lẫn, anh/chị vui lòng liên hệ ${contact} ạ.`,
  onlyInPrivate: 'Việc này chỉ làm trong trò chuyện riêng. Anh/chị vui lòng nhắn riêng cho tôi ạ.',

  invited: (name: string | null, role: string, unit: string) =>
    `Kính chào anh/chị${name === null ? '' : ` ${name}`}. Mã này mời anh/chị làm ${role}, ${unit}.`,
  invitedAgain: (name: string) => `Kính chào anh/chị ${name}. Từ nay tôi nhận ra anh/chị ở tài khoản này.`,
  linked: (name: string) => `Đã liên kết. Từ nay tôi nhận ra anh/chị ${name} ở cả hai kênh.`,
  accountAdded: (channel: string) =>
    `Vừa có một tài khoản ${channel} được liên kết với anh/chị. Nếu không phải anh/chị làm, hãy gõ “hủy liên kết ${channel}” ngay ạ.`,

  agreed: (roles: readonly HeldRole[]) => `Cảm ơn anh/chị đã đồng ý. ${whatToDo(roles)}`,
  refused:
    'Dạ vâng. Tôi không lưu gì thêm và không nhắn cho anh/chị nữa. Khi nào đổi ý, anh/chị gõ “đồng ý”; muốn đọc lại, gõ “thông báo” ạ.',
  stillRefused: 'Anh/chị chưa đồng ý nên tôi chưa thể phục vụ. Gõ “đồng ý” để bắt đầu, hoặc “thông báo” để đọc lại ạ.',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  /** What is kept and why, before anything is: domain V1-V10. Another text needs another `NOTICE_VERSION`. */
  notice: ({ name, contact }: Office, keepChatDays: number) =>
    [
      'Trước khi bắt đầu, xin anh/chị đọc và cho biết ý kiến.',
      'Tôi là trợ lý tự động (hệ thống trí tuệ nhân tạo), không phải người thật.',
      'Tôi lưu: họ tên, đơn vị, vai trò, mã tài khoản Zalo/Telegram, tin nhắn và tệp anh/chị gửi, báo cáo anh/chị lập. Mục đích: trả lời câu hỏi, nhận báo cáo và nhắc hạn; không dùng vào việc khác. Xin đừng gửi ảnh giấy tờ tùy thân.',
      `Thời hạn: tin nhắn xóa sau ${keepChatDays} ngày; tên và tài khoản xóa khi anh/chị yêu cầu; câu trả lời “đồng ý” và nhật ký công việc giữ để làm bằng chứng. Báo cáo đã nộp là hồ sơ của đơn vị, còn lại nhưng không mang tên anh/chị.`,
      `Chịu trách nhiệm: ${name} (${contact}). Dữ liệu nằm trên máy chủ của nơi này; chỉ người có thẩm quyền theo vai trò mới xem được. Tin nhắn còn đi qua máy chủ của Zalo hoặc Telegram (Telegram ở nước ngoài).`,
      'Anh/chị có quyền xem, sửa, xuất, xóa dữ liệu, hạn chế, phản đối, khiếu nại và rút lại đồng ý bất cứ lúc nào: gõ “dữ liệu của tôi”, hoặc liên hệ nơi chịu trách nhiệm.',
      'Anh/chị có đồng ý không ạ?',
    ].join('\n\n'),

  codeReused: (person: string) =>
    `Mã mời anh/chị tạo cho ${person} vừa được gõ lại lần nữa từ một tài khoản lạ và đã bị từ chối. Nếu người được mời chưa vào được, anh/chị tạo mã mới ạ.`,
  guessing:
    'Trong 10 phút qua có nhiều lần gõ sai mã mời (từ 20 lần). Tôi vẫn đang chặn; các mã đã cấp vẫn an toàn. Anh/chị để ý nếu có người báo không vào được ạ.',
} as const;

/** One sentence by the widest of somebody's roles. */
function whatToDo(roles: readonly HeldRole[]): string {
  const has = (...wanted: readonly HeldRole['role'][]): boolean => roles.some(({ role }) => wanted.includes(role));
  if (has('van-phong-trung-uong')) {
    return `${ASK_FIRST}; gõ “/moi” để mời cán bộ và Cụm trưởng, hoặc gửi bảng danh sách vào đây để nhập.`;
  }
  if (has('cum-truong')) return `${ASK_FIRST}; gõ “/moi” để mời cán bộ các đơn vị trong cụm, “/vang” khi cần ủy quyền.`;
  if (has('cum-pho', 'thu-ky-cum')) return `${ASK_FIRST}; tôi cũng giúp anh/chị theo dõi báo cáo của cụm.`;
  if (has('chuyen-vien', 'lanh-dao-don-vi')) return `${ASK_FIRST}, hoặc gõ “/baocao” để lập báo cáo của đơn vị.`;
  return `${ASK_FIRST}. Gõ “trợ giúp” để xem cách dùng.`;
}
