import { writeDay } from '../lib/vn-time.ts';
import { labelPerson, nameOfCum, nameOfUnit } from '../people/person-label.ts';
import type { RegisterToday } from '../people/register.ts';
import type { Standing } from '../people/standing.ts';
import type { Headship } from './headship.ts';
import type { OpenThings } from './open-sections.ts';

/** What a new Cụm trưởng is told: the cluster, who is in it and can be reached, what is open, what can be done now. */
export function briefText(
  headship: Headship,
  register: RegisterToday,
  accounts: ReadonlySet<string>,
  open: readonly OpenThings[],
): string {
  const { today, day, standings } = register;
  const { cum, from, to } = headship;
  const name = standings.get(headship.person)?.person.name ?? '';
  const until = to === null ? '' : `, đến hết ngày ${writeDay(to)}`;
  const since = from === day ? 'Từ hôm nay' : `Từ ngày ${writeDay(from)}`;
  return [
    `Kính chào anh/chị ${name}. ${since} anh/chị là Cụm trưởng ${nameOfCum(cum, today)}${until}.`,
    ['Các đơn vị trong cụm và người đã có tài khoản:', ...members(cum, register, accounts)].join('\n'),
    [
      `Cụm phó: ${withRole('cum-pho', cum, register, accounts)}`,
      `Thư ký cụm: ${withRole('thu-ky-cum', cum, register, accounts)}`,
    ].join('\n'),
    open.length === 0
      ? 'Hiện không có việc nào đang chờ.'
      : open.map(({ title, lines }) => [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n')).join('\n\n'),
    'Anh/chị có thể mời người của các đơn vị vào (gõ “mời”), nhờ người làm thay khi vắng (gõ “/vang”), và gõ “trợ giúp” để xem thêm.',
  ].join('\n\n');
}

/** The one line with which a term is closed. */
export function thanksText({ cum, to }: Headship, { today }: RegisterToday): string {
  const end = to === null ? '' : ` ngày ${writeDay(to)}`;
  return `Nhiệm kỳ Cụm trưởng ${nameOfCum(cum, today)} của anh/chị đã kết thúc${end}. Trân trọng cảm ơn anh/chị; anh/chị vẫn hỏi đáp ở đây như thường ạ.`;
}

function members(cum: string, { today, standings }: RegisterToday, accounts: ReadonlySet<string>): readonly string[] {
  return today.members
    .filter((member) => member.cum === cum)
    .map(({ donVi }) => {
      const people = [...standings.values()].filter(
        ({ person }) => person.donVi === donVi && accounts.has(person.code),
      );
      const names = people.map(({ person }) => person.name).join(', ');
      return `- ${nameOfUnit(donVi, today)}: ${names === '' ? 'chưa có ai' : names}`;
    });
}

function withRole(
  wanted: 'cum-pho' | 'thu-ky-cum',
  cum: string,
  { today, standings }: RegisterToday,
  accounts: ReadonlySet<string>,
): string {
  const has = ({ roles }: Standing): boolean =>
    roles.some(({ role, scope, inPlaceOf }) => role === wanted && scope === cum && inPlaceOf === null);
  const people = [...standings.values()]
    .filter(has)
    .map(({ person }) => labelPerson(person, today) + (accounts.has(person.code) ? '' : ', chưa có tài khoản'));
  if (people.length > 0) return people.join('; ');
  const unit = wanted === 'cum-pho' ? today.leads.find((lead) => lead.cum === cum && lead.role === wanted) : undefined;
  return unit ? `${nameOfUnit(unit.donVi, today)} (chưa có người)` : 'chưa có';
}
