import type { Telling } from './gate.ts';

/** What somebody is told who sends too fast. */
export function tooFast({ about, pauseMs }: Telling): string {
  const pause = pauseMs >= 3_600_000 ? 'một giờ' : 'một phút';
  switch (about) {
    case 'messages':
      return `Anh/chị nhắn nhanh quá nên tôi chưa đọc những tin vừa rồi; tôi đọc tiếp sau ${pause}. Khi đó anh/chị gửi lại giúp tôi ạ.`;
    case 'uploads':
      return `Anh/chị gửi nhiều tệp quá nên tôi chưa nhận tệp này; tôi nhận tiếp sau ${pause}. Khi đó anh/chị gửi lại giúp tôi ạ.`;
  }
}
