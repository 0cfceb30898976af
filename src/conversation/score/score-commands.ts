import type { Tx } from '../../db/tables.ts';
import { tellPerson } from '../../people/tell-person.ts';
import { putCheckedLine } from '../../reports/score/checked-score-store.ts';
import { keepScoreAnswer } from '../../reports/score/score-answer-store.ts';
import { findReceipt, findReport, versionsOf } from '../../reports/report-store.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { CheckCommand } from './check-case.ts';
import type { ScoreCommand } from './score-case.ts';

/** Does what was decided about a score. Throws `StaleFacts` when a right is gone, or the report or a line was changed meanwhile. */
export async function obeyScore(tx: Tx, command: ScoreCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'keep-answer':
      return keepAnswer(tx, command, acting);
    case 'check-lines':
      return checkLines(tx, command, acting);
  }
}

async function keepAnswer(
  tx: Tx,
  { kind: _kind, donVi, ...said }: Extract<ScoreCommand, { kind: 'keep-answer' }>,
  acting: Acting,
): Promise<void> {
  const grant = await grantNow(tx, acting, { right: 'lap-bao-cao', donVi });
  const sent = await findReport(tx, { donVi, form: said.form, period: said.period });
  if (sent?.state === 'chap-nhan') throw new StaleFacts('The report was accepted meanwhile.');
  await keepScoreAnswer(tx, grant, { ...said, at: acting.at });
}

async function checkLines(tx: Tx, command: CheckCommand, acting: Acting): Promise<void> {
  const { receipt, donVi, version, changes, notice } = command;
  const by = await grantNow(tx, acting, { right: 'tham-dinh-diem', donVi });
  const report = await findReceipt(tx, receipt);
  if (report?.version !== version || report.donVi !== donVi)
    throw new StaleFacts('The report was corrected meanwhile.');
  for (const change of changes) {
    if (!(await putCheckedLine(tx, by, report, { ...change, at: acting.at })))
      throw new StaleFacts('Somebody else has changed this line meanwhile.');
    const { code, line, before } = change;
    await writeDown(tx, acting, {
      act: line === null ? 'bo-tham-dinh' : 'tham-dinh-diem',
      target: receipt,
      by,
      detail: { muc: code, truoc: before, sau: line?.points ?? null },
    });
  }
  await tellUnit(tx, donVi, receipt, notice, acting);
}

/** Whoever sent the report, and those who lead the unit. */
async function tellUnit(tx: Tx, donVi: string, receipt: string, text: string, acting: Acting): Promise<void> {
  const { standings } = await acting.liveRegister(tx, acting.at);
  const author = (await versionsOf(tx, receipt)).at(-1)?.sentBy ?? null;
  const leaders = [...standings.values()].filter(({ roles }) =>
    roles.some(({ role, scope }) => role === 'lanh-dao-don-vi' && scope === donVi),
  );
  const people = new Set([...(author === null ? [] : [author]), ...leaders.map(({ person }) => person.code)]);
  for (const person of people) {
    await tellPerson(tx, person, { text }, { at: acting.at, dedupe: `${acting.key}/tham-dinh/${person}` });
  }
}
