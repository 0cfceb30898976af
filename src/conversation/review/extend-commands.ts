import type { Tx } from '../../db/tables.ts';
import { labelPerson } from '../../people/person-label.ts';
import { ROLES } from '../../people/role.ts';
import { recordEvent } from '../../reports/event-store.ts';
import { putExtension } from '../../reports/extension-store.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import { findReport } from '../../reports/report-store.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import { EXTEND_TEXTS } from './extend-texts.ts';
import type { Granting } from './review-case.ts';
import { tellUnit } from './tell-unit.ts';

/** Gives a unit more time and tells it so. Throws `StaleFacts` when it has sent its report meanwhile. */
export async function obeyExtension(tx: Tx, granting: Granting, acting: Acting): Promise<void> {
  const { donVi, form, period, until, reason } = granting;
  const key = { donVi, form, period };
  const by = await grantNow(tx, acting, { right: 'gia-han', donVi });
  if ((await findReport(tx, key)) !== null) throw new StaleFacts('The report was sent meanwhile.');
  const grantedAt = acting.at.toISOString();
  await putExtension(tx, { ...key, until, reason, grantedBy: by.actor, grantedAt });
  await recordEvent(tx, key, { actor: by.actor, act: 'gia-han', reason, at: acting.at, receipt: null });
  await writeDown(tx, acting, { act: 'gia-han', target: donVi, by, detail: { kỳ: period, đến: until } });

  const { standings, today } = await acting.liveRegister(tx, acting.at);
  const people = [...standings.values()].filter(({ roles }) =>
    roles.some(({ role, scope }) => ROLES[role].scope === 'don-vi' && scope === donVi),
  );
  const giver = standings.get(by.actor)?.person;
  const text = EXTEND_TEXTS.toldUnit(
    writePeriodKey(period),
    until,
    reason,
    giver ? labelPerson(giver, today) : by.actor,
  );
  await tellUnit(
    tx,
    people.map(({ person }) => person.code),
    { text },
    'gia-han',
    acting,
  );
}
