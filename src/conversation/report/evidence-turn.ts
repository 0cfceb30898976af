import { attachFile, detachEvidence } from '../../forms/filling/attach.ts';
import { valueIn } from '../../forms/filling/facts.ts';
import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import { fold } from '../../lib/fold.ts';
import type { FileRef } from '../../forms/values/value.ts';
import type { Turn } from '../reply.ts';
import { findStep, unmoved } from './find-step.ts';
import type { Sent } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { askItem } from './ask-item.ts';
import { fill, note, whoOf, type Work } from './work.ts';

const NAMED = /^(?:(?:minh chung|anh|tep|file|tai lieu) )*(?:cho |cua )*((?:muc|cau) ?\d{1,3} ?[a-z]?)\b/;

/** A file that came while the report is open: to the item that its caption names, else to the one that is asked. */
export function fileTurn(work: Work, caption: string, sent: Sent): Turn {
  if (sent.kind === 'refused') return unmoved(work, sent.why);
  const named = NAMED.exec(fold(caption).replace(/\s+/g, ' '))?.[1];
  if (named !== undefined) return findStep(work, named, (step) => attach(work, step, sent.file));
  const { asked } = work.filling;
  const step = asked && stepOfSlot(work.form, work.draft, asked.slot);
  return step === null ? unmoved(work, TEXTS.attachWhere) : attach(work, step, sent.file);
}

function attach(work: Work, { item }: Step, file: FileRef): Turn {
  const done = attachFile(work.form, work.draft, item, file, whoOf(work));
  const { key } = work.desk;
  const command = { kind: 'keep-evidence', key, fileId: file.id } as const;
  switch (done.kind) {
    case 'refused':
      return unmoved(work, done.reason);
    case 'evidence': {
      const attached: Work = { ...work, draft: done.draft, commands: [...work.commands, command] };
      return unmoved(attached, TEXTS.attached(file.name, item.number, item.field.label));
    }
    case 'answer': {
      const attached: Work = {
        ...work,
        draft: done.draft,
        changes: [...work.changes, done.change],
        commands: [...work.commands, command],
      };
      const count = ((valueIn(done.draft.answers[item.field.id]) ?? []) as readonly FileRef[]).length;
      const said = note(attached, TEXTS.attached(file.name, item.number, item.field.label), TEXTS.attachedMore(count));
      const isAsked = work.filling.asked?.slot === item.field.id;
      return isAsked ? askItem(fill(said, { last: item.field.id }), { item, span: 'ky' }) : unmoved(said, '');
    }
  }
}

/** Takes all evidence away from an item. */
export function dropEvidence(work: Work, said: string): Turn {
  return findStep(work, said, (step) => {
    const { field, number } = step.item;
    const files = work.draft.evidence[field.id] ?? [];
    const answer = work.draft.answers[slotOfStep(step)];
    if (field.type.kind === 'files' && answer !== undefined) {
      const { [field.id]: _gone, ...answers } = work.draft.answers;
      const before = ((valueIn(answer) ?? []) as readonly FileRef[]).length;
      const dropped: Work = {
        ...work,
        draft: { ...work.draft, answers },
        changes: [...work.changes, { slot: field.id, before: answer, after: { state: 'skipped', ...whoOf(work) } }],
      };
      return unmoved(dropped, TEXTS.detached(before, number));
    }
    if (files.length === 0) return unmoved(work, TEXTS.nothingAttached(number));
    const draft = files.reduce((left, file) => detachEvidence(left, field.id, file.id), work.draft);
    return unmoved({ ...work, draft }, TEXTS.detached(files.length, number));
  });
}
