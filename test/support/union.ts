import { putCum, putDonVi, putLead, putMember } from '../../src/cum-thi-dua/organisation-store.ts';
import type { Address, ChannelName } from '../../src/conversation/message.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { NOTICE_VERSION } from '../../src/people/consent.ts';
import { linkIdentity } from '../../src/people/identity-store.ts';
import { putPerson, putTerm } from '../../src/people/people-store.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import type { Role } from '../../src/people/role.ts';
import { noticesBy } from '../../src/term-change/notices.ts';
import { markTold } from '../../src/term-change/told-store.ts';

const OPEN = { from: '2024-01-01', to: null };
const YEAR_2026 = { from: '2026-01-01', to: '2026-12-31' };
const LATER = { from: '2027-01-01', to: '2027-12-31' };

/** Somebody of the small union: how tests call them (also their id on the fake channel), who they are and what they do. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly donVi: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly scope: string | null;
    readonly from: string;
    readonly to: string | null;
  }[];
}

/** Two clusters; in the first Gia Lai leads and Đắk Lắk is deputy in 2026, Đắk Lắk leads in 2027. */
export const PEOPLE: readonly Somebody[] = [
  somebody('yen', 'Nguyễn Thị Yến', 'LHH-LAM-DONG', ['chuyen-vien', 'LHH-LAM-DONG', OPEN]),
  somebody('nam', 'Trần Văn Nam', 'LHH-LAM-DONG', ['chuyen-vien', 'LHH-LAM-DONG', OPEN]),
  somebody('lan', 'Lê Thị Lan', 'LHH-LAM-DONG', ['lanh-dao-don-vi', 'LHH-LAM-DONG', OPEN]),
  somebody(
    'cuong',
    'Phạm Mạnh Cường',
    'LHH-GIA-LAI',
    ['cum-truong', 'CUM-TN', YEAR_2026],
    ['lanh-dao-don-vi', 'LHH-GIA-LAI', OPEN],
  ),
  somebody(
    'giang',
    'Đỗ Hương Giang',
    'LHH-GIA-LAI',
    ['chuyen-vien', 'LHH-GIA-LAI', OPEN],
    ['thu-ky-cum', 'CUM-TN', YEAR_2026],
  ),
  somebody('dak', 'Y Moan Niê', 'LHH-DAK-LAK', ['cum-pho', 'CUM-TN', YEAR_2026], ['cum-truong', 'CUM-TN', LATER]),
  somebody(
    'ha',
    'Hoàng Thu Hà',
    'LHH-HA-NOI',
    ['cum-truong', 'CUM-BAC', YEAR_2026],
    ['chuyen-vien', 'LHH-HA-NOI', OPEN],
  ),
  somebody('van-phong', 'Vũ Thị Văn', 'LHHVN', ['van-phong-trung-uong', null, OPEN]),
  somebody('van-hanh', 'Bùi Quang Hành', 'LHHVN', ['van-hanh', null, OPEN]),
];

function somebody(
  id: string,
  name: string,
  donVi: string,
  ...roles: readonly [Role, string | null, { readonly from: string; readonly to: string | null }][]
): Somebody {
  return { id, name, donVi, roles: roles.map(([role, scope, period]) => ({ role, scope, ...period })) };
}

/** The code somebody of the small union has in the register. */
export function codeOf(id: string): string {
  return id.toUpperCase();
}

/** Units, clusters, people and their terms, as an import would put them in; nobody has an account yet. */
export async function foundUnion(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    for (const [code, name] of [
      ['LHH-LAM-DONG', 'Liên hiệp Hội tỉnh Lâm Đồng'],
      ['LHH-GIA-LAI', 'Liên hiệp Hội tỉnh Gia Lai'],
      ['LHH-DAK-LAK', 'Liên hiệp Hội tỉnh Đắk Lắk'],
      ['LHH-HA-NOI', 'Liên hiệp Hội thành phố Hà Nội'],
      ['LHHVN', 'Liên hiệp Hội Việt Nam'],
    ] as const) {
      await putDonVi(tx, { code, name, aliases: [], mergedInto: null, ...OPEN });
    }
    await putCum(tx, { code: 'CUM-TN', name: 'Cụm Tây Nguyên', heThong: 'vusta', ...OPEN });
    await putCum(tx, { code: 'CUM-BAC', name: 'Cụm phía Bắc', heThong: 'vusta', ...OPEN });
    for (const donVi of ['LHH-LAM-DONG', 'LHH-GIA-LAI', 'LHH-DAK-LAK']) {
      await putMember(tx, { cum: 'CUM-TN', donVi, ...OPEN });
    }
    await putMember(tx, { cum: 'CUM-BAC', donVi: 'LHH-HA-NOI', ...OPEN });
    await putLead(tx, { cum: 'CUM-TN', donVi: 'LHH-GIA-LAI', role: 'cum-truong', ...YEAR_2026 });
    await putLead(tx, { cum: 'CUM-TN', donVi: 'LHH-DAK-LAK', role: 'cum-pho', ...YEAR_2026 });
    await putLead(tx, { cum: 'CUM-TN', donVi: 'LHH-DAK-LAK', role: 'cum-truong', ...LATER });
    await putLead(tx, { cum: 'CUM-BAC', donVi: 'LHH-HA-NOI', role: 'cum-truong', ...YEAR_2026 });
    for (const { id, name, donVi, roles } of PEOPLE) {
      await putPerson(tx, { code: codeOf(id), name, donVi, ...OPEN });
      for (const role of roles) await putTerm(tx, { person: codeOf(id), ...role });
    }
  });
}

/** Gives somebody an account on a channel; `consents`: they have said yes to the notice in force. */
export async function letIn(
  db: Db,
  account: Address & { readonly senderId: string },
  person: string,
  options: { readonly at: Date; readonly consents: boolean },
): Promise<void> {
  await transact(db, async (tx) => {
    await linkIdentity(tx, account, person, options.at);
    if (!options.consents) return;
    await tx
      .insertInto('consent')
      .values({
        person,
        version: NOTICE_VERSION,
        answer: 'dong-y',
        channel: account.channel,
        answered_at: options.at.toISOString(),
      })
      .execute();
  });
}

/** The whole small union with accounts on one channel, where everybody has agreed and been told what their terms bring. */
export async function letEverybodyIn(db: Db, channel: ChannelName, at: Date): Promise<void> {
  await foundUnion(db);
  for (const { id } of PEOPLE) {
    await letIn(db, { channel, chatId: id, senderId: id }, codeOf(id), { at, consents: true });
  }
  const notices = noticesBy(await createLiveRegister()(db, at), at);
  await transact(db, async (tx) => {
    for (const { what } of notices) await markTold(tx, what, at);
  });
}

/**
 * Strangers of a test of channels, where it does not matter who somebody is: each sender becomes a member of staff who has agreed.
 */
export async function letSendersIn(db: Db, channel: ChannelName, senders: readonly string[], at: Date): Promise<void> {
  await foundUnion(db);
  for (const senderId of senders) {
    await letIn(db, { channel, chatId: senderId, senderId }, 'YEN', { at, consents: true });
  }
}
