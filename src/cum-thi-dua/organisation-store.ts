import type { Db, Tx } from '../db/tables.ts';
import type { CumThiDua, Lead, Membership } from './cum-thi-dua.ts';
import type { DonVi } from './don-vi.ts';
import type { Organisation } from './organisation.ts';
import type { Period } from './period.ts';

/** Everything that is known of units and clusters, over all time. */
export async function loadOrganisation(db: Db | Tx): Promise<Organisation> {
  const units = await db.selectFrom('don_vi').selectAll().orderBy('code').orderBy('valid_from').execute();
  const clusters = await db.selectFrom('cum_thi_dua').selectAll().orderBy('code').orderBy('valid_from').execute();
  const members = await db.selectFrom('cum_member').selectAll().orderBy('cum').orderBy('don_vi').execute();
  const leads = await db.selectFrom('cum_lead').selectAll().orderBy('cum').orderBy('valid_from').execute();
  return {
    units: units.map(({ code, name, aliases, merged_into, ...row }) => ({
      code,
      name,
      aliases: JSON.parse(aliases) as readonly string[],
      mergedInto: merged_into,
      ...period(row),
    })),
    clusters: clusters.map(({ code, name, he_thong, ...row }) => ({ code, name, heThong: he_thong, ...period(row) })),
    members: members.map(({ cum, don_vi, ...row }) => ({ cum, donVi: don_vi, ...period(row) })),
    leads: leads.map(({ cum, don_vi, role, ...row }) => ({ cum, donVi: don_vi, role, ...period(row) })),
  };
}

/** Puts a row in, or in the place of the one with the same code and first day. */
export async function putDonVi(tx: Tx, { code, name, aliases, mergedInto, ...row }: DonVi): Promise<void> {
  const values = { code, name, aliases: JSON.stringify(aliases), merged_into: mergedInto, ...dates(row) };
  await tx.replaceInto('don_vi').values(values).execute();
}

export async function removeDonVi(tx: Tx, { code, from }: DonVi): Promise<void> {
  await tx.deleteFrom('don_vi').where('code', '=', code).where('valid_from', '=', from).execute();
}

export async function putCum(tx: Tx, { code, name, heThong, ...row }: CumThiDua): Promise<void> {
  await tx
    .replaceInto('cum_thi_dua')
    .values({ code, name, he_thong: heThong, ...dates(row) })
    .execute();
}

export async function removeCum(tx: Tx, { code, from }: CumThiDua): Promise<void> {
  await tx.deleteFrom('cum_thi_dua').where('code', '=', code).where('valid_from', '=', from).execute();
}

export async function putMember(tx: Tx, { cum, donVi, ...row }: Membership): Promise<void> {
  await tx
    .replaceInto('cum_member')
    .values({ cum, don_vi: donVi, ...dates(row) })
    .execute();
}

export async function removeMember(tx: Tx, { cum, donVi, from }: Membership): Promise<void> {
  await tx
    .deleteFrom('cum_member')
    .where('cum', '=', cum)
    .where('don_vi', '=', donVi)
    .where('valid_from', '=', from)
    .execute();
}

export async function putLead(tx: Tx, { cum, donVi, role, ...row }: Lead): Promise<void> {
  await tx
    .replaceInto('cum_lead')
    .values({ cum, don_vi: donVi, role, ...dates(row) })
    .execute();
}

export async function removeLead(tx: Tx, { cum, donVi, role, from }: Lead): Promise<void> {
  await tx
    .deleteFrom('cum_lead')
    .where('cum', '=', cum)
    .where('don_vi', '=', donVi)
    .where('role', '=', role)
    .where('valid_from', '=', from)
    .execute();
}

function period(row: { readonly valid_from: string; readonly valid_to: string | null }): Period {
  return { from: row.valid_from, to: row.valid_to };
}

function dates({ from, to }: Period): { readonly valid_from: string; readonly valid_to: string | null } {
  return { valid_from: from, valid_to: to };
}
