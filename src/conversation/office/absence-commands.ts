import type { Tx } from '../../db/tables.ts';
import { arrangedFrom } from '../../people/arranged.ts';
import { endHandOvers, putHandOver } from '../../people/hand-over-store.ts';
import { labelPerson } from '../../people/person-label.ts';
import { planLending, possibleTakers } from '../../people/plan-lending.ts';
import { tellPerson } from '../../people/tell-person.ts';
import { lendingKey } from '../../term-change/notices.ts';
import { markTold } from '../../term-change/told-store.ts';
import { whoIs } from '../../people/who-is.ts';
import { writeDays } from '../../people/write-days.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { AbsenceCommand } from './absence-case.ts';
import { ABSENCE_TEXTS } from './absence-texts.ts';
import { keyOfRole } from './describe-absence.ts';
import { describeRoles } from './describe-roles.ts';

/** Lends roles or ends it. Throws `StaleFacts` when what was agreed to is not what would be done now. */
export async function obeyAbsence(tx: Tx, command: AbsenceCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'lend':
      return lend(tx, command, acting);
    case 'end-lending':
      return endLending(tx, command.ids, acting);
  }
}

async function lend(tx: Tx, command: Extract<AbsenceCommand, { kind: 'lend' }>, acting: Acting): Promise<void> {
  const { register, standing } = await actorNow(tx, acting);
  const taker = possibleTakers(register, standing).find(({ person }) => person.code === command.taker);
  const plan = taker && planLending(register, standing, taker, command.days);
  if (plan?.kind !== 'lend' || plan.roles.map(keyOfRole).join() !== command.agreed.join()) {
    throw new StaleFacts('What would be lent is not what was agreed to.');
  }
  for (const { role, scope, from, to } of plan.roles) {
    const by = await grantNow(tx, acting, { right: 'ban-giao', role, scope });
    await putHandOver(tx, by, { taker: command.taker, from, to, at: acting.at });
    await writeDown(tx, acting, {
      act: 'ban-giao',
      target: command.taker,
      by,
      detail: { role, scope, from, to },
    });
  }
  const text = ABSENCE_TEXTS.toldTaker(
    labelPerson(standing.person, register.today),
    describeRoles(plan.roles, register.today),
  );
  await tellPerson(tx, command.taker, { text }, { at: acting.at, dedupe: `${acting.key}/vang` });
  // What begins at once needs no reminder on its first day.
  const { from } = command.days;
  if (from === register.day)
    await markTold(tx, lendingKey({ ...command, giver: standing.person.code, from }), acting.at);
}

async function endLending(tx: Tx, ids: readonly number[], acting: Acting): Promise<void> {
  const { register, standing } = await actorNow(tx, acting);
  const giver = standing.person;
  const [ending] = arrangedFrom(register.handOvers, register.day).filter(
    (one) => one.giver === giver.code && one.ids.join() === ids.join(),
  );
  if (!ending || (await endHandOvers(tx, giver.code, ids, register.day)) !== ids.length) {
    throw new StaleFacts('It has ended meanwhile.');
  }
  const { taker, from, to } = ending;
  await writeDown(tx, acting, { act: 'huy-ban-giao', target: taker, by: { actor: giver.code }, detail: { from, to } });
  const text = ABSENCE_TEXTS.toldTakerEnd(labelPerson(giver, register.today), writeDays(ending));
  await tellPerson(tx, taker, { text }, { at: acting.at, dedupe: `${acting.key}/huy-vang` });
}

async function actorNow(tx: Tx, acting: Acting) {
  const register = await acting.liveRegister(tx, acting.at);
  const who = await whoIs(tx, register, acting.incoming);
  const standing = who.kind === 'member' && !who.isLocked ? who.standing : null;
  if (standing === null) throw new StaleFacts('Whoever arranged it has no standing any more.');
  return { register, standing };
}
