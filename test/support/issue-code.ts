import { randomBytes } from 'node:crypto';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { atTheServer } from '../../src/people/authorized.ts';
import type { InviteWish } from '../../src/people/invite.ts';
import { makeCode } from '../../src/people/join-code.ts';
import { issueInvite } from '../../src/people/join-code-store.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { planInvite } from '../../src/people/plan-invite.ts';

const STAFF: InviteWish = { donVi: 'LHH-LAM-DONG', role: 'chuyen-vien', name: null, person: null, cum: null };

/** An invite's code, as whoever may invite gets it: for somebody new of Lâm Đồng unless `wish` says otherwise. */
export async function issueCode(
  db: Db,
  at: Date,
  wish: Partial<InviteWish> & { readonly days?: number; readonly issuedBy?: string } = {},
): Promise<string> {
  const { days, issuedBy, ...wanted } = wish;
  const code = makeCode(randomBytes(16));
  await transact(db, async (tx) => {
    const plan = planInvite(await createLiveRegister()(tx, at), { ...STAFF, ...wanted });
    if (plan.kind === 'refused') throw new Error(plan.reason);
    const { role, donVi, scope } = plan.invite;
    const grant = atTheServer({ right: 'moi', role, donVi, scope });
    await issueInvite(tx, grant, plan.invite, {
      code,
      at,
      channel: 'may-chu',
      ...(days === undefined ? {} : { days }),
    });
    if (issuedBy !== undefined) await tx.updateTable('join_code').set({ issued_by: issuedBy }).execute();
  });
  return code;
}
