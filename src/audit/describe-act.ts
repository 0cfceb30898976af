/** What can be done, as people read it. An act that is missing here is shown by its name. */
const ACTS: Readonly<Record<string, string>> = {
  'dong-y/dong-y': 'đồng ý với thông báo về dữ liệu',
  'dong-y/tu-choi': 'không đồng ý với thông báo về dữ liệu',
  'dong-y/rut': 'rút đồng ý',
  'sua-ten': 'sửa họ tên',
  'xuat-du-lieu': 'xuất dữ liệu cá nhân',
  'xoa-du-lieu': 'xóa dữ liệu cá nhân',
  moi: 'tạo mã mời',
  'thu-hoi-ma': 'thu hồi mã mời',
  'vao-bang-ma': 'vào bằng mã mời',
  'go-sai-ma': 'gõ sai mã',
  'lay-ma-lien-ket': 'lấy mã liên kết kênh',
  'lien-ket': 'liên kết kênh',
  'huy-lien-ket': 'hủy liên kết kênh',
  'ban-giao': 'bàn giao vai trò',
  'huy-ban-giao': 'hủy bàn giao vai trò',
  'khoa-tai-khoan': 'khóa tài khoản',
  'khoa-tai-khoan/da-xong-truoc': 'khóa tài khoản đã khóa từ trước',
  'mo-khoa-tai-khoan': 'mở khóa tài khoản',
  'mo-khoa-tai-khoan/da-xong-truoc': 'mở khóa tài khoản đã mở từ trước',
  'nhap-to-chuc': 'nhập dữ liệu tổ chức',
  'xem-nhat-ky': 'xem nhật ký',
  'gui-bao-cao': 'gửi báo cáo',
  'kiem-tra-bien-nhan': 'kiểm tra biên nhận',
  'xem-tinh-hinh': 'xem tình hình nộp báo cáo',
  'xem-bao-cao': 'xem báo cáo',
  'duyet-bao-cao': 'duyệt báo cáo',
  'mo-xem-bao-cao': 'mở xem báo cáo',
  'chap-nhan-bao-cao': 'chấp nhận báo cáo',
  'chap-nhan-bao-cao/da-xong-truoc': 'chấp nhận báo cáo mà người khác đã xử lý',
  'tra-lai-bao-cao': 'trả lại báo cáo',
  'tra-lai-bao-cao/da-xong-truoc': 'trả lại báo cáo mà người khác đã xử lý',
  'gia-han': 'gia hạn nộp báo cáo',
};

export function describeAct(act: string): string {
  return ACTS[act] ?? act;
}
