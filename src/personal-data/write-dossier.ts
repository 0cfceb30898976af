import { describeAct } from '../audit/describe-act.ts';
import { writeClock } from '../calendar/clock-time.ts';
import { CHANNEL_LABELS } from '../conversation/channel-labels.ts';
import { describePeriod } from '../cum-thi-dua/period.ts';
import { dayInVietnam, writeDay, writeMoment } from '../lib/vn-time.ts';
import { CONSENT_LABELS } from './consent-labels.ts';
import type { AuditRow, Dossier, KeptMessage } from './dossier.ts';

/**
 * The dossier as plain text: it opens on every phone and computer without any program, can be printed, and nothing in it can run.
 * `keepChatDays`: for how long messages are kept.
 */
export function writeDossier(
  dossier: Dossier,
  facts: {
    readonly now: Date;
    readonly office: { readonly name: string; readonly contact: string };
    readonly keepChatDays: number;
  },
): string {
  const { profile, history } = dossier;
  const { now, office, keepChatDays } = facts;
  return [
    `DỮ LIỆU CÁ NHÂN ĐANG LƯU, ${writeMoment(now)} (giờ Việt Nam)`,
    `Chịu trách nhiệm: ${office.name} (${office.contact})`,
    section('Thông tin cá nhân', [
      `Mã người dùng: ${profile.code}`,
      `Họ tên: ${profile.name ?? 'chưa ghi'}`,
      ...history.periods.map(({ name, donVi, period }) => `${name}, ${donVi}, ${describePeriod(period)}`),
    ]),
    section(
      'Vai trò',
      history.terms.map(
        ({ label, scope, period }) => `${label}${scope === null ? '' : `, ${scope}`}, ${describePeriod(period)}`,
      ),
    ),
    section(
      'Bàn giao vai trò',
      dossier.handOvers.map(
        ({ isGiver, label, period }) => `${isGiver ? 'Giao' : 'Nhận làm thay'} ${label}, ${describePeriod(period)}`,
      ),
    ),
    section(
      'Kênh đã liên kết',
      dossier.channels.map(({ channel, since }) => `${CHANNEL_LABELS[channel]}, từ ngày ${dayOf(since)}`),
    ),
    section(
      'Mã mời, mã liên kết',
      dossier.codes.map(
        ({ purpose, at, usedAt }) =>
          `${purpose === 'moi' ? 'Mã mời' : 'Mã liên kết'}: tạo ${moment(at)}, ${usedAt === null ? 'chưa dùng' : `dùng ${moment(usedAt)}`}`,
      ),
    ),
    section(
      'Trả lời thông báo về dữ liệu',
      dossier.consents.map(
        ({ version, answer, at }) => `${moment(at)}: ${CONSENT_LABELS[answer]} (thông báo bản ${version})`,
      ),
    ),
    section(
      'Báo cáo đã gửi (thuộc về đơn vị)',
      dossier.reports.map(({ receipt, version, at }) => `${receipt}, bản ${version}, gửi ${moment(at)}`),
    ),
    section(
      'Câu hỏi gửi văn phòng',
      dossier.questions.map(({ at, question }) => `${moment(at)}: ${indented(question)}`),
    ),
    section(
      'Tệp',
      dossier.files.map(
        ({ name, at, until }) => `${name}, lưu ${moment(at)}${until === null ? '' : `, giữ đến ${moment(until)}`}`,
      ),
    ),
    section('Trả lời nhắc việc', [
      ...wishLines(dossier),
      ...dossier.answers.map(
        ({ at, answer, reason }) => `${moment(at)}: ${answer}${reason === null ? '' : `, ${indented(reason)}`}`,
      ),
    ]),
    section(`Tin nhắn (mỗi tin tự xóa sau ${keepChatDays} ngày)`, dossier.messages.map(messageLine)),
    section('Nhật ký thao tác', dossier.audit.map(auditLine)),
  ].join('\n');
}

function wishLines({ wish }: Dossier): readonly string[] {
  if (wish === null) return [];
  return [
    ...(wish.remindAt === null ? [] : [`Giờ nhắc riêng: ${writeClock(wish.remindAt)}`]),
    ...(wish.quietUntil === null ? [] : [`Im lặng đến: ${moment(wish.quietUntil)}`]),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return `\n== ${title} ==\n${lines.length === 0 ? 'Không có.' : lines.map((line) => `- ${line}`).join('\n')}`;
}

function messageLine({ at, channel, from, inGroup, text }: KeptMessage): string {
  const who = from === 'person' ? 'Anh/chị' : 'Trợ lý';
  const where = `${CHANNEL_LABELS[channel]}${inGroup ? ', trong nhóm' : ''}`;
  return `${moment(at)}, ${where}, ${who}: ${text === null ? '(thông báo về việc của người khác, không in lại)' : indented(text)}`;
}

function auditLine({ at, act, isActor, isTarget }: AuditRow): string {
  const by = isActor ? 'anh/chị' : 'người có thẩm quyền';
  const to = isTarget ? 'tài khoản của anh/chị' : 'việc hoặc người khác';
  return `${moment(at)}: ${describeAct(act)}; người làm: ${by}; đối với: ${to}`;
}

/** Further lines of a text stand under its first. */
function indented(text: string): string {
  return text.replace(/(?:\r?\n)+/g, '\n    ');
}

function moment(instant: string): string {
  return writeMoment(new Date(instant));
}

function dayOf(instant: string): string {
  return writeDay(dayInVietnam(new Date(instant)));
}
