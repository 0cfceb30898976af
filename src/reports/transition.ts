import type { ReportState } from './report.ts';

/** What can be done to a report that was sent. */
export type ReportAct =
  | { readonly act: 'open' }
  /** Sent back with a reason and the items to be mended; both are required. */
  | { readonly act: 'return'; readonly reason: string; readonly items: readonly string[] }
  | { readonly act: 'accept' }
  /** The unit sends it again; required reason, except for one that was returned. */
  | { readonly act: 'correct'; readonly reason: string | null };

export type Transition =
  | { readonly kind: 'to'; readonly state: ReportState }
  /** Nothing changes: it is so already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: string };

const SHORTEST_REASON = 5;

/** The state that an act leads to from `state`, or why it can't be done, in a sentence for whoever wants it. */
export function transition(state: ReportState, act: ReportAct): Transition {
  switch (act.act) {
    case 'open':
      return state === 'da-gui' ? { kind: 'to', state: 'dang-xem' } : { kind: 'same' };
    case 'accept':
      if (state === 'chap-nhan') return { kind: 'same' };
      return state === 'tra-lai'
        ? refused('Báo cáo này đang chờ đơn vị sửa, anh/chị chấp nhận được khi đơn vị gửi lại ạ.')
        : { kind: 'to', state: 'chap-nhan' };
    case 'return':
      if (act.reason.trim().length < SHORTEST_REASON) return refused('Trả lại cần có lý do. Anh/chị ghi rõ lý do ạ.');
      if (act.items.length === 0) return refused('Trả lại cần ghi số mục phải sửa, ví dụ: “trả lại mục 12, 15: …”.');
      return state === 'tra-lai' ? { kind: 'same' } : { kind: 'to', state: 'tra-lai' };
    case 'correct':
      return correct(state, act.reason);
  }
}

function correct(state: ReportState, reason: string | null): Transition {
  switch (state) {
    case 'chap-nhan':
      return refused('Báo cáo này đã được chấp nhận. Nếu cần sửa, anh/chị đề nghị Cụm trưởng trả lại báo cáo ạ.');
    case 'tra-lai':
      return { kind: 'to', state: 'da-gui' };
    case 'da-gui':
    case 'dang-xem':
      return (reason ?? '').trim().length < SHORTEST_REASON
        ? refused('Sửa báo cáo đã gửi cần có lý do. Anh/chị ghi ngắn gọn lý do ạ.')
        : { kind: 'to', state: 'da-gui' };
  }
}

function refused(why: string): Transition {
  return { kind: 'refused', why };
}
