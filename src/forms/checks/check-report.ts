import type { Check } from '../definition/check.ts';
import { holds } from '../definition/evaluate.ts';
import type { Form } from '../definition/form.ts';
import { writeAmount } from '../values/number/amount.ts';
import type { Draft } from '../filling/draft.ts';
import type { Known } from '../filling/known.ts';
import { openSteps, slotOfStep, stepsOf } from '../filling/steps.ts';
import { amountOfTerm, type Report, reportOf } from './amounts.ts';
import { capital, compareSums, comparePerOne, type Mismatch } from './check-compare.ts';
import { checkLuyKe } from './check-luy-ke.ts';
import type { Finding } from './finding.ts';

/**
 * Everything to look at before a report is sent, what stops it first; inside that in the form's order. In quarter I, where lũy kế is the
 * period's own figure, two checks may say the same: it is said once.
 */
export function checkReport(form: Form, draft: Draft, known: Known): readonly Finding[] {
  const report = reportOf(form, draft, known);
  const found = [
    ...missing(report),
    ...skippedThoughNeeded(report),
    ...withoutFigures(report),
    ...form.checks.flatMap((check) => runCheck(report, check)),
  ];
  const distinct = found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index);
  return distinct.toSorted((a, b) => Number(a.weight === 'ask') - Number(b.weight === 'ask'));
}

function missing({ form, draft, facts }: Report): readonly Finding[] {
  // An item whose two figures are missing is named once.
  const open = openSteps(form, draft).filter(
    ({ item, span }) => span === 'ky' || draft.answers[item.field.id] !== undefined,
  );
  return open.map((step) => {
    const { item, span } = step;
    const which = `Mục ${item.number} (${item.field.label})${span === 'luy-ke' ? ', số lũy kế,' : ''}`;
    const isAnswered = draft.answers[slotOfStep(step)] !== undefined;
    if (isAnswered) return { weight: 'must', items: [item], text: `${which} cần xem lại vì mục liên quan vừa sửa.` };
    const isRequired = facts.isRequired(item.field);
    const way = isRequired ? 'chưa trả lời.' : 'chưa trả lời; mục này có thể bỏ qua.';
    return { weight: isRequired ? 'must' : 'ask', items: [item], text: `${which} ${way}` };
  });
}

/** Skipped while it was not needed, and needed since. */
function skippedThoughNeeded({ form, draft, facts }: Report): readonly Finding[] {
  return stepsOf(form, draft)
    .filter(
      ({ item, span }) =>
        span === 'ky' && draft.answers[item.field.id]?.state === 'skipped' && facts.isRequired(item.field),
    )
    .map(({ item }) => ({
      weight: 'must',
      items: [item],
      text: `Mục ${item.number} (${item.field.label}) bắt buộc, chưa bỏ qua được.`,
    }));
}

function withoutFigures({ form, draft, facts }: Report): readonly Finding[] {
  const items = new Set(
    stepsOf(form, draft)
      .filter((step) => draft.answers[slotOfStep(step)]?.state === 'no-data' && facts.isRequired(step.item.field))
      .map(({ item }) => item),
  );
  return [...items].map((item) => ({
    weight: 'ask',
    items: [item],
    text: `Mục ${item.number} (${item.field.label}) đang để “chưa có số liệu”.`,
  }));
}

function runCheck(report: Report, check: Check): readonly Finding[] {
  if (check.when !== undefined && holds(check.when, report.facts) !== true) return [];
  const { rule, weight, advice } = check;
  switch (rule.kind) {
    case 'compare':
      return findingOf(check, compareSums(report, rule));
    case 'per':
      return findingOf(check, comparePerOne(report, rule));
    case 'luy-ke':
      return checkLuyKe(report, weight, advice);
    case 'score':
      return findingOf(check, compareScore(report, rule.field));
  }
}

function compareScore(report: Report, field: string): Mismatch | null {
  const own = amountOfTerm(report, { field });
  const { score } = report.known;
  if (own === null || own.item === null || score === null || own.size === score * 10_000) return null;
  return {
    amounts: [own],
    text: capital(`${own.said} khác số điểm tính từ số liệu là ${writeAmount(BigInt(score) * 10_000n)} điểm.`),
  };
}

function findingOf({ weight, advice }: Check, mismatch: Mismatch | null): readonly Finding[] {
  if (mismatch === null) return [];
  const items = mismatch.amounts.map((amount) => amount.item).filter((item) => item !== null);
  return [{ weight, items: [...new Set(items)], text: `${mismatch.text} ${advice}` }];
}
