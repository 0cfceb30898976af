/** What is said to answers to reminders, and about the calendar of a person. */
export const REMINDER_TURN_TEXTS = {
  nothingOpen: 'Hiện không có lời nhắc nào đang chờ anh/chị trả lời. Gõ “lịch” để xem việc sắp tới ạ.',
  answeredBefore: (what: string, answer: string, at: string) =>
    `Đây là lời nhắc về ${what}; anh/chị đã trả lời “${answer}” lúc ${at} rồi ạ.`,
  over: (what: string) =>
    `Đây là lời nhắc về ${what}; việc đó nay đã xong hoặc đã thay đổi, anh/chị không cần làm gì thêm ạ.`,
  noSuchNumber: (what: string, count: number) =>
    `Lời nhắc về ${what} có các lựa chọn từ 1 đến ${count}. Anh/chị gõ một số trong đó ạ.`,
  clear: (what: string) => `Tôi đã ghi nhận: anh/chị đã rõ ${what}.`,
  start: (word: string) => `Gõ “${word}” khi anh/chị bắt đầu.`,
  askMoment: (what: string) => `Tôi nhắc lại ${what} lúc nào ạ? Anh/chị gõ như “14h”, “8h sáng mai”, “thứ Năm”.`,
  whichMoment: 'Anh/chị muốn lúc nào ạ?',
  tooLate: (what: string, last: string) =>
    `${what} đến hạn ngày ${last}, nên tôi không nhắc sau hạn. Anh/chị chọn một lúc trước đó giúp tôi ạ.`,
  later: (what: string, at: string) => `Tôi sẽ nhắc lại ${what} lúc ${at}.`,
  laterMoved: (what: string, at: string) =>
    `Lúc đó ngoài giờ làm việc, nên tôi sẽ nhắc lại ${what} lúc ${at}. Muốn lúc khác, anh/chị gõ “nhắc lại” kèm giờ.`,
  askProblem: (what: string) =>
    `Anh/chị vướng chỗ nào ở ${what}? Anh/chị ghi trong một tin, tôi báo ngay cho người có thể giúp.`,
  problem: (told: string) => `Tôi đã báo cho ${told}. Khi gỡ được, anh/chị cứ làm tiếp ạ.`,
  problemNobody: 'Tôi đã ghi lại, nhưng hiện chưa báo được cho ai. Nếu gấp, anh/chị liên hệ trực tiếp Cụm trưởng ạ.',
  notTheirs: 'Tôi đã ghi nhận và không nhắc anh/chị việc này nữa.',
  notTheirsTold: (told: string) => `Tôi đã báo cho ${told}.`,
  whichDone: 'Việc nào đã xong ạ?',
  allDone: 'Tất cả',
  done: (what: string) => `Tôi đã ghi nhận là xong: ${what}. Tôi sẽ không nhắc nữa.`,
  nudged: (names: string) => `Tôi đã nhắc thay anh/chị: ${names}.`,
  nudgedLater: (names: string, at: string) => `Tôi sẽ nhắc thay anh/chị lúc ${at}: ${names}.`,
  nudgedAlready: (names: string) => `Hôm nay đã nhắc rồi: ${names}.`,
  nudgeNobody: (names: string) => `Chưa có ai nhận được tin của trợ lý: ${names}. Gõ “mời” để mời người của đơn vị.`,
  nothingToNudge: 'Các đơn vị đều đã xong, không còn ai để nhắc ạ.',

  calendarTitle: 'Việc sắp tới của anh/chị:',
  calendarEmpty: 'Sắp tới anh/chị không có việc nào trong lịch.',
  remindAt: (time: string) => `Giờ nhắc: ${time}. Gõ “nhắc tôi lúc 9h” để đổi; “/imlang 2h” để tôi im lặng một lúc.`,
  quietUntil: (at: string) => `Anh/chị đang để im lặng đến ${at}. Gõ “bỏ im lặng” để nhận nhắc lại.`,
  nextStep: (at: string) => `Tôi nhắc lúc ${at}.`,
  hour: (time: string) => `Từ nay tôi nhắc anh/chị lúc ${time} những ngày làm việc.`,
  hourWrong: (from: string, to: string) =>
    `Tôi chỉ nhắc trong khoảng từ ${from} đến ${to}. Anh/chị ghi lại giờ, ví dụ “nhắc tôi lúc 9h”.`,
  quiet: (at: string) =>
    `Tôi im lặng đến ${at}. Riêng lời nhắc cuối trước hạn tôi vẫn gửi. Gõ “bỏ im lặng” khi muốn nhận lại.`,
  quietHow: 'Anh/chị ghi giúp trong bao lâu, ví dụ “/imlang 2h” hoặc “im lặng đến 14h”.',
  quietTooLong: 'Tôi im lặng được nhiều nhất 7 ngày. Anh/chị chọn thời gian ngắn hơn ạ.',
  endQuiet: 'Tôi sẽ nhắc anh/chị như bình thường.',
} as const;
