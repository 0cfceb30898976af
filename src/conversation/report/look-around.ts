import { factsOf } from '../../forms/filling/facts.ts';
import { stepOfSlot } from '../../forms/filling/find-item.ts';
import { lastValueOf } from '../../forms/filling/last-report.ts';
import { openSteps } from '../../forms/filling/steps.ts';
import { shownValue } from '../../forms/values/format.ts';
import { ruleOf } from '../../forms/values/rule.ts';
import type { Turn } from '../reply.ts';
import { unmoved } from './find-step.ts';
import type { FoundWish } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import type { Work } from './work.ts';

/** Why an item is asked: what is meant by it, the criteria it serves with their most and document, last period's value, its rule. */
export function whyTurn(work: Work, wish: Extract<FoundWish, { do: 'why' }>): Turn {
  const slot = wish.slot ?? work.filling.asked?.slot ?? null;
  const step = slot === null ? null : stepOfSlot(work.form, work.draft, slot);
  if (step === null) return unmoved(work, TEXTS.nothingAsked);
  const { field } = step.item;
  const codes = field.criteria ?? [];
  const last = lastValueOf(field, step.span, work.desk.known);
  const serves = codes.map((code) => {
    const known = wish.criteria.find((one) => one.code === code);
    return known ? TEXTS.serves(code, known.name, known.maximum, known.document) : TEXTS.servesCode(code);
  });
  const rule = ruleOf(field);
  const lines = [
    ...(field.explanation === undefined ? [] : [field.explanation]),
    ...(serves.length === 0 ? [TEXTS.servesNone] : serves),
    ...(last === null ? [] : [TEXTS.lastWas(shownValue(field, last))]),
    TEXTS.rule(rule),
  ];
  return unmoved(work, lines.join('\n'));
}

/** What is still open, by group. */
export function missingTurn(work: Work): Turn {
  const { form, draft } = work;
  const facts = factsOf(form, draft);
  const open = openSteps(form, draft);
  const groups = Map.groupBy(open, ({ item }) => item.group.title);
  const lines = [...groups].map(([title, steps]) => {
    const numbers = steps.map(({ item }) => `${item.number}${facts.isRequired(item.field) ? '*' : ''}`);
    return TEXTS.missingLine(title, [...new Set(numbers)].join(', '));
  });
  const count = new Set(open.map(({ item }) => item.number)).size;
  if (count === 0) return unmoved(work, TEXTS.nothingMissing);
  return unmoved(work, [TEXTS.missing(count, lines.join('\n')), TEXTS.missingNote].join('\n'));
}
