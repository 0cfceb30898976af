import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { systemClock } from '../lib/clock.ts';
import { atTheServer } from '../people/authorized.ts';
import { makeCode, readCode } from '../people/join-code.ts';
import { INVITE_DAYS } from '../people/invite-expiry.ts';
import { findCode, hashOfCode, issueInvite, revokeInvite } from '../people/join-code-store.ts';
import { createLiveRegister } from '../people/live-register.ts';
import { planInvite } from '../people/plan-invite.ts';
import { ROLES } from '../people/role.ts';
import type { Command, CommandIo } from './command.ts';
import { describeInvite } from './invite/describe-invite.ts';
import { INVITE_OPTIONS, MOST_DAYS, readWanted, type Wanted } from './invite/read-wanted.ts';
import { wishOf } from './invite/wish-of.ts';

/** Where the audit says that something came by: the server's own terminal. */
const HERE = 'may-chu';

export const inviteCommand: Command = {
  name: 'invite',
  summary: 'tạo mã mời cho một người vào một đơn vị, một vai trò; thu hồi mã',
  help: `Cách dùng: npm run -s cli -- invite --unit ĐƠN-VỊ --role VAI-TRÒ [--name "HỌ TÊN"] [--person MÃ] [--cluster CỤM]
                                   [--days SỐ] [--json]
          npm run -s cli -- invite --revoke MÃ-MỜI

Dòng đầu in ra chỉ có mã mời (để kịch bản đọc), các dòng sau cho biết mời ai, đến khi nào, người đó làm gì với mã.
Mã dùng được một lần; máy chủ chỉ giữ bản băm của mã nên không xem lại được.

  --unit     mã hoặc tên đơn vị, tên cũ cũng được
  --role     một trong: ${Object.keys(ROLES).join(', ')}
  --name     họ tên người được mời; ai đã có tên trong đơn vị thì mã gắn với người đó
  --person   mã cán bộ đã có, khi trùng tên
  --cluster  mã cụm, khi đơn vị ở nhiều cụm
  --days     mã có hiệu lực bao nhiêu ngày (1-${MOST_DAYS}), mặc định ${INVITE_DAYS}
  --revoke   làm cho một mã chưa dùng không còn hiệu lực

Mã thoát: 0 đã tạo hoặc đã thu hồi; 1 không tạo được; 2 lệnh viết chưa đúng.
Ví dụ: npm run -s cli -- invite --unit "Lâm Đồng" --role chuyen-vien --name "Nguyễn Thị Yến"`,

  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: INVITE_OPTIONS });
    const wanted = values.revoke === undefined ? readWanted(values) : null;
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      return wanted === null ? await revoke(db, values.revoke ?? '', io) : await invite(db, wanted, io);
    } finally {
      await db.destroy();
    }
  },
};

async function invite(db: Db, wanted: Wanted, io: CommandIo): Promise<number> {
  const at = systemClock.now();
  const code = makeCode(randomBytes(16));
  const liveRegister = createLiveRegister();
  const issued = await transact(db, async (tx) => {
    const register = await liveRegister(tx, at);
    const wish = wishOf(register, wanted);
    const plan = typeof wish === 'string' ? { kind: 'refused' as const, reason: wish } : planInvite(register, wish);
    if (plan.kind === 'refused') return plan;
    const { role, donVi, scope } = plan.invite;
    const grant = atTheServer({ right: 'moi', role, donVi, scope });
    const kept = await issueInvite(tx, grant, plan.invite, { code, at, channel: HERE, days: wanted.days });
    return { kind: 'issued' as const, ...kept, register };
  });
  if (issued.kind === 'refused') {
    io.err(issued.reason);
    return 1;
  }
  if (wanted.json) io.out(JSON.stringify({ code, ...issued.invite, expiresAt: issued.expiresAt.toISOString() }));
  else for (const line of describeInvite(code, issued.invite, issued.expiresAt, issued.register)) io.out(line);
  return 0;
}

async function revoke(db: Db, said: string, io: CommandIo): Promise<number> {
  const at = systemClock.now();
  const hash = readCode(said) === null ? null : hashOfCode(said);
  const isRevoked =
    hash !== null &&
    (await transact(db, async (tx) => {
      const kept = await findCode(tx, hash, at);
      if (kept?.purpose !== 'moi') return false;
      const { role, donVi, scope } = kept.invite;
      return revokeInvite(tx, atTheServer({ right: 'moi', role, donVi, scope }), hash, { at, channel: HERE });
    }));
  if (isRevoked) io.out('Đã thu hồi. Mã này không còn dùng được.');
  else io.err('Không có mã nào còn hiệu lực như vậy: mã gõ sai, đã dùng, đã hết hạn hoặc đã thu hồi.');
  return isRevoked ? 0 : 1;
}
