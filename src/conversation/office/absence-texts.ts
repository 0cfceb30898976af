/** What is said when somebody will be away and has another act for them. Days come as they are written to people. */
export const ABSENCE_TEXTS = {
  usage: 'Anh/chị ghi ngày vắng và người làm thay, ví dụ: “vắng 5-9/5 nhờ anh Nam”.',
  noRole: 'Hiện anh/chị không giữ vai trò nào của riêng mình nên không có gì để bàn giao.',
  none: 'Anh/chị chưa sắp xếp ngày vắng nào. Khi cần, anh/chị gõ ví dụ: “vắng 5-9/5 nhờ anh Nam”.',
  lent: (days: string, who: string, roles: string) => `- ${days}: ${who} làm thay ${roles}`,
  lentTitle: 'Anh/chị đã sắp xếp:',
  taken: (days: string, who: string, roles: string) => `- ${days}: thay ${who}, ${roles}`,
  takenTitle: 'Anh/chị đang nhận làm thay:',
  howToEnd: 'Muốn bỏ, anh/chị gõ “hủy vắng”.',
  past: (days: string) => `${days} đã qua. Anh/chị ghi lại ngày, ví dụ: “vắng 5-9/5 nhờ anh Nam”.`,
  tooLong: (days: string) =>
    `${days} dài quá ba tháng. Vắng lâu như vậy, anh/chị đề nghị văn phòng trung ương cử người thay ạ.`,
  whichDays: 'Anh/chị vắng những ngày nào ạ?',
  whom: (days: string) => `${days}, ai làm thay anh/chị ạ?`,
  nobodyOfThatName: (said: string) => `Không thấy “${said}” trong những người có thể làm thay anh/chị.`,
  couldBe: 'Có thể nhờ một trong những người sau; gõ “hủy” nếu thôi:',
  nobodyCould:
    'Hiện chưa có ai có thể làm thay: người đó phải cùng đơn vị (với Cụm trưởng: cũng có thể là Cụm phó, thư ký cụm) và đã có tài khoản ở đây. Anh/chị nhờ văn phòng mời thêm người trước ạ.',
  moreCould: (count: number) => `… và ${count} người khác. Anh/chị gõ cả họ tên người làm thay.`,
  whichOne: 'Có nhiều người như vậy. Anh/chị nhờ ai ạ?',
  noAccount: (who: string) =>
    `${who} chưa dùng trợ lý này (chưa có tài khoản hoặc chưa đồng ý), nên chưa làm thay được.`,
  arranged: (what: string) =>
    `Những ngày này anh/chị đã sắp xếp rồi:\n${what}\n\nMuốn đổi, anh/chị gõ “hủy vắng” rồi sắp xếp lại.`,
  nothingToLend: (who: string) => `${who} đã có sẵn các vai trò này, không cần bàn giao thêm.`,
  changed: 'Vai trò của anh/chị vừa thay đổi, mời xem lại.',
  preview: (who: string, roles: string) => `Nhờ ${who} làm thay anh/chị:\n${roles}`,
  kept: (roles: string) => `Không bàn giao: ${roles} (chỉ người cùng đơn vị mới làm thay được).`,
  giverKeeps: 'Trong những ngày đó anh/chị vẫn giữ quyền của mình.',
  role: (role: string, days: string) => `- ${role}: ${days}`,
  yes: 'Đồng ý bàn giao',
  done: (who: string, roles: string) =>
    `Đã bàn giao cho ${who}:\n${roles}\n\nTôi đã báo cho người đó và sẽ nhắc lại vào ngày đầu. Anh/chị vẫn giữ quyền của mình; muốn bỏ thì gõ “hủy vắng”.`,
  doneFromToday: (who: string, roles: string) =>
    `Đã bàn giao cho ${who}, bắt đầu ngay từ bây giờ:\n${roles}\n\nTôi đã báo cho người đó. Anh/chị vẫn giữ quyền của mình; muốn bỏ thì gõ “hủy vắng”.`,
  toldTaker: (giver: string, roles: string) =>
    `${giver} vắng và nhờ anh/chị làm thay:\n${roles}\n\nHết những ngày đó, quyền này tự dừng. Gõ “trợ giúp” để xem anh/chị làm được gì.`,
  firstDay: (giver: string, roles: string) => `Từ hôm nay anh/chị làm thay ${giver}:\n${roles}`,
  nothingToEnd: 'Anh/chị không có lịch vắng nào đang hoặc sắp diễn ra.',
  whichToEnd: 'Anh/chị muốn bỏ lịch vắng nào ạ?',
  askEnd: (who: string, days: string) => `Bỏ lịch vắng ${days} (${who} làm thay)?`,
  yesEnd: 'Bỏ lịch vắng',
  ended: (who: string) => `Đã bỏ lịch vắng. ${who} không còn làm thay anh/chị nữa và đã được báo.`,
  toldTakerEnd: (giver: string, days: string) =>
    `${giver} đã bỏ lịch vắng ${days}; anh/chị không cần làm thay nữa. Cảm ơn anh/chị.`,
} as const;
