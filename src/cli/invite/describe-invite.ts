import { writeDay, writeMoment } from '../../lib/vn-time.ts';
import type { Invite } from '../../people/invite.ts';
import type { RegisterToday } from '../../people/register.ts';
import { ROLES } from '../../people/role.ts';

/** What is printed of an invite: the code alone on the first line, since scripts read it. */
export function describeInvite(
  code: string,
  { person, name, donVi, role, scope, until }: Invite,
  end: Date,
  register: RegisterToday,
): readonly string[] {
  const unit = register.today.units.find((one) => one.code === donVi)?.name ?? donVi;
  const cum = register.today.clusters.find((one) => one.code === scope)?.name;
  const post = [
    `${ROLES[role].label}${cum === undefined ? '' : ` ${cum}`}`,
    ...(until ? [`đến hết ${writeDay(until)}`] : []),
  ];
  return [
    code,
    `Mời: ${name ?? 'người mới'} (mã cán bộ ${person}), ${unit}; vai trò ${post.join(' ')}.`,
    `Mã dùng một lần, đến ${writeMoment(end)}.`,
    `Người được mời mở trò chuyện với bot: trên Telegram gõ “/start ${code}”, trên Zalo gõ “${code}”.`,
  ];
}
