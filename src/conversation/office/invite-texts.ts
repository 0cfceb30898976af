/** What is said when somebody invites. Roles, units and moments come as they are written to people. */
export const INVITE_TEXTS = {
  notAllowed:
    'Chỉ văn phòng trung ương và Cụm trưởng mới mời được người vào dùng trợ lý. Anh/chị gửi tên người cần mời cho Cụm trưởng hoặc văn phòng ạ.',
  askRole: 'Anh/chị mời người đó vào vai trò nào ạ?',
  noSuchRole: 'Vai trò này anh/chị không mời được hoặc tôi chưa hiểu.',
  askUnit: (role: string) => `${role} của đơn vị nào ạ? Anh/chị gõ tên tỉnh, tên cũ cũng được.`,
  askUnitOf: (role: string) => `${role} của đơn vị nào ạ?`,
  noSuchUnit: (said: string) => `Không thấy đơn vị nào tên “${said}”.`,
  whichUnit: 'Có nhiều đơn vị như vậy. Anh/chị chọn giúp ạ.',
  notYourUnit: (unit: string, role: string) => `Anh/chị không mời được ${role} ở ${unit}.`,
  askCum: 'Ở cụm nào ạ?',
  noSuchCum: 'Tôi chưa nhận ra cụm đó.',
  askName: (place: string) => `Mời ${place}: họ tên người đó là gì ạ? Gõ “bỏ qua” nếu chưa cần ghi tên.`,
  noName: 'Họ tên chỉ gồm chữ cái, từ 2 đến 60 ký tự.',
  skip: 'Bỏ qua',
  askSame: 'Trong danh sách đã có người tên như vậy. Anh/chị mời ai ạ?',
  otherPerson: (name: string) => `Người khác, cũng tên ${name}`,
  refused: (reason: string) => `Chưa tạo được mã mời. ${reason}`,
  hasAccount: (who: string) =>
    `${who} đã dùng trợ lý rồi nên không cần mã mời. Muốn thêm vai trò, văn phòng trung ương cập nhật trang “Nhiệm kỳ” của bảng tổ chức ạ.`,
  howToLeave: 'Gõ “hủy” nếu thôi.',
  made: (who: string, until: string) =>
    `Đã tạo mã mời cho ${who}. Mã dùng một lần, đến ${until}. Anh/chị chuyển tiếp nguyên tin nhắn sau cho người được mời:`,
  forward: (name: string | null, office: string, code: string, until: string) =>
    [
      `Kính mời anh/chị${name === null ? '' : ` ${name}`} dùng trợ lý tự động của ${office}.`,
      `Mã mời: ${code}`,
      `- Trên Zalo: mở trợ lý, nhắn đúng mã này.\n- Trên Telegram: mở trợ lý, bấm Bắt đầu, rồi nhắn mã này (hoặc gõ “/start ${code}”).`,
      `Mã chỉ dùng một lần, đến ${until}, xin đừng chuyển cho người khác.`,
    ].join('\n\n'),
  noInvites: 'Anh/chị không có mã mời nào đang chờ dùng. Muốn mời, anh/chị gõ ví dụ: “mời chuyên viên Lâm Đồng”.',
  invites: (lines: string) =>
    `Mã mời đang chờ dùng:\n${lines}\n\nMuốn hủy, anh/chị gõ “hủy mã” kèm số, ví dụ “hủy mã 1”.`,
  invite: (number: number, who: string, until: string) => `${number}. ${who}, đến ${until}`,
  unnamed: 'chưa ghi tên',
  noSuchInvite: (open: number) =>
    open === 0
      ? 'Anh/chị không có mã mời nào đang chờ dùng.'
      : `Hiện anh/chị có ${open} mã đang chờ. Gõ “mã đã mời” để xem số của từng mã ạ.`,
  askRevoke: (who: string) => `Hủy mã mời cho ${who}?`,
  yesRevoke: 'Hủy mã này',
  revoked: (who: string) => `Đã hủy mã mời cho ${who}. Ai gõ mã này cũng không vào được nữa.`,
  usedAlready:
    'Mã này vừa có người dùng nên không hủy được nữa. Nếu không đúng người, anh/chị nhờ văn phòng khóa tài khoản đó ạ.',
  goneAlready: 'Mã này đã hủy hoặc đã hết hạn.',
} as const;
