/** What is said when an account is locked or opened again. `who` is a person with unit and code. */
export const LOCK_TEXTS = {
  notAllowed:
    'Chỉ văn phòng trung ương hoặc người vận hành mới khóa, mở khóa tài khoản được. Nếu nghi tài khoản của mình bị người khác dùng, anh/chị báo ngay cho văn phòng ạ.',
  usage: (lock: boolean) =>
    `Anh/chị gõ ${lock ? '/khoa' : '/mokhoa'} kèm họ tên hoặc mã, ví dụ: “${lock ? '/khoa' : '/mokhoa'} Nguyễn Văn A”.`,
  nobody: (said: string) =>
    `Không thấy ai tên hoặc mã “${said}” trong danh sách. Anh/chị kiểm tra lại chữ, hoặc gõ mã của người đó ạ.`,
  several: (lock: boolean) => `Có nhiều người như vậy. Anh/chị muốn ${lock ? 'khóa' : 'mở khóa'} tài khoản của ai ạ?`,
  tooMany: 'Có quá nhiều người trùng tên. Anh/chị gõ cả họ tên, hoặc mã của người đó ạ.',
  noAccount: (who: string) => `${who} chưa có tài khoản nên không có gì để khóa hay mở.`,
  notYourself:
    'Anh/chị không tự khóa tài khoản của mình được. Nếu tài khoản bị người khác dùng, anh/chị nhờ một người khác của văn phòng gõ /khoa ạ.',
  lastCentral: (who: string) =>
    `${who} là người cuối cùng của văn phòng trung ương có tài khoản, nên chưa khóa được: khóa xong sẽ không còn ai cấp quyền. Hãy mời thêm một người của văn phòng trung ương trước ạ.`,
  alreadyLocked: (who: string, when: string, by: string | null) =>
    `Tài khoản của ${who} đã khóa từ ${when}${by === null ? '' : `, do ${by} thực hiện`}. Gõ “/mokhoa” kèm mã nếu cần mở lại.`,
  notLocked: (who: string) => `Tài khoản của ${who} đang mở, không cần mở khóa.`,
  askLock: (who: string, channels: number) =>
    `Khóa tài khoản của ${who}?\n\nTài khoản dừng ngay trên ${channels === 1 ? 'kênh đang dùng' : `cả ${channels} kênh đang dùng`}, tin nhắn đang chờ gửi đến đó cũng dừng.`,
  askUnlock: (who: string, when: string) => `Mở lại tài khoản của ${who}, khóa từ ${when}?`,
  yesLock: 'Khóa ngay',
  yesUnlock: 'Mở khóa',
  locked: (who: string) =>
    `Đã khóa tài khoản của ${who}; mã mời người đó đã tạo mà chưa ai dùng cũng đã hủy. Khi xong việc, anh/chị gõ “/mokhoa” kèm mã để mở lại.`,
  unlocked: (who: string) => `Đã mở khóa tài khoản của ${who}.`,
} as const;
