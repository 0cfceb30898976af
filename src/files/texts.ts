/** What is said about files, in chats and on the pages of links. */
export const FILE_TEXTS = {
  openLink: (name: string, until: string, url: string) =>
    `Tệp “${name}”: anh/chị mở liên kết dưới đây để tải về. Liên kết dùng được một lần, đến ${until}.\n${url}`,
  noLink: (name: string) =>
    `Ở kênh này tôi chưa gửi được tệp “${name}”. Anh/chị liên hệ văn phòng để nhận tệp, hoặc nhắn cho tôi trên Telegram ạ.`,
  noLonger: (name: string) =>
    `Tệp “${name}” đã hết hạn lưu nên tôi không gửi kèm được. Anh/chị hỏi lại để nhận tệp mới ạ.`,
  notKept: 'Máy chủ hết chỗ nên chưa lưu được tệp. Anh/chị giữ tệp và gửi lại sau ít phút ạ.',

  linkGone:
    'Liên kết này không dùng được: đã dùng rồi, đã hết hạn, hoặc chép chưa đủ. Anh/chị quay lại cuộc trò chuyện và hỏi trợ lý để nhận liên kết mới ạ.',
  tooMany: 'Có quá nhiều lần mở liên kết không đúng. Anh/chị thử lại sau ít phút ạ.',
  tooLarge: 'Tệp lớn quá 20 MB. Anh/chị nén lại hoặc tách thành nhiều tệp rồi gửi lại ạ.',
  noFile: 'Chưa có tệp nào được chọn. Anh/chị chọn một tệp rồi gửi lại ạ.',
  emptyFile: 'Tệp này rỗng. Anh/chị kiểm tra lại rồi gửi tệp khác ạ.',
  taken: (name: string) => `Đã nhận tệp “${name}”. Anh/chị quay lại cuộc trò chuyện, trợ lý sẽ trả lời ở đó ạ.`,
} as const;
