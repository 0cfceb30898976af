/** What is said around an import in the chat. */
export const IMPORT_TEXTS = {
  noRight: 'Việc này chỉ dành cho Văn phòng trung ương. Nếu cần thay đổi gì, anh/chị nhắn văn phòng giúp ạ.',
  howTo:
    'Anh/chị gửi vào đây tệp Excel (.xlsx) hoặc tệp .csv. Tôi cho xem trước những gì sẽ thêm, sửa, bỏ; anh/chị đồng ý thì tôi mới nhập.\n\nGõ “mẫu nhập” để nhận tệp mẫu.',
  uploadLink: (until: string, url: string) =>
    `Nếu ở đây không gửi được tệp, anh/chị mở liên kết dưới đây để gửi. Liên kết dùng được một lần, đến ${until}.\n${url}`,
  template:
    'Đây là tệp mẫu: trang đầu hướng dẫn cách ghi, mỗi trang sau là một loại bảng. Anh/chị điền những trang cần dùng rồi gửi lại vào đây ạ.',
  templateName: 'mau-nhap-to-chuc.xlsx',
  unreadable: (name: string, advice: string) => `Tôi chưa đọc được tệp “${name}”. ${advice}`,
  tooLarge: 'Tệp lớn quá 20 MB; anh/chị chia thành nhiều tệp rồi gửi lại ạ.',
  notFetched: 'Tôi chưa tải được tệp này về. Anh/chị gửi lại giúp tôi ạ.',
  empty: 'Tệp này rỗng. Anh/chị kiểm tra rồi gửi lại ạ.',
  isAnew: 'Dữ liệu vừa được thay đổi ở nơi khác nên tôi chưa nhập. Mong anh/chị xem lại:',
  ask: 'Anh/chị có nhập những thay đổi này không ạ?',
  yes: 'Nhập',
  no: 'Không',
  nothingToDo: 'Tệp này không có gì khác với dữ liệu đang có, nên không cần nhập ạ.',
  mend: 'Chưa dòng nào được nhập. Anh/chị sửa những chỗ này trong tệp rồi gửi lại ạ; cần tệp mẫu thì gõ “mẫu nhập”.',
  applied: (name: string, counts: string) => `Đã nhập tệp “${name}”: ${counts}.`,
  discarded: 'Dạ vâng, tôi không nhập gì cả và đã bỏ tệp này.',
  gone: 'Tệp này đã quá một ngày nên tôi không còn giữ. Anh/chị gửi lại tệp giúp tôi ạ.',
} as const;
