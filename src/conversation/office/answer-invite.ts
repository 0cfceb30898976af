import { findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { fold } from '../../lib/fold.ts';
import { bareName } from '../../people/bare-name.ts';
import { readName } from '../../people/person-name.ts';
import type { RegisterToday } from '../../people/register.ts';
import { findCum } from './fill-invite.ts';
import type { InviteNotice } from './invite-case.ts';
import type { InviteDraft } from './invite-draft.ts';
import type { InviteStep } from './invite-step.ts';
import { readRoleWords } from './read-invite.ts';

export interface AnsweredInvite {
  readonly draft: InviteDraft;
  readonly notice: InviteNotice | null;
}

const SKIP =
  /^(?:bo qua|khong|ko|k|de sau|thoi|-|(?:khong|ko|k|chua) (?:can|co|biet|ro)(?: (?:ghi )?(?:ho )?ten)?)(?: (?:a|nhe|dau))?[.!]?$/;

/** Takes what was typed as the answer to what is asked; `notice` when it can't be. */
export function answerInvite(step: InviteStep, said: string, register: RegisterToday): AnsweredInvite {
  const { draft } = step;
  switch (step.kind) {
    case 'ask-role': {
      const role = readRoleWords(said);
      return role !== null && step.roles.includes(role)
        ? { draft: { ...draft, role }, notice: null }
        : { draft, notice: { kind: 'no-such-role' } };
    }
    case 'ask-unit': {
      const found = findDonVi(register.units, said, register.day);
      if (found.kind === 'none') return { draft, notice: { kind: 'no-such-unit', said } };
      if (found.kind === 'several') return { draft, notice: { kind: 'which-unit', units: found.units } };
      const { donVi } = found;
      return step.units.some(({ code }) => code === donVi.code)
        ? { draft: { ...draft, unit: donVi.code }, notice: null }
        : { draft, notice: { kind: 'not-your-unit', unit: donVi } };
    }
    case 'ask-cum': {
      const cum = findCum(/^(?:cum|khoi)\b/.test(fold(said)) ? said : `cụm ${said}`, register);
      return cum !== null && step.clusters.includes(cum)
        ? { draft: { ...draft, cum }, notice: null }
        : { draft, notice: { kind: 'no-such-cum' } };
    }
    case 'ask-name':
    case 'ask-same':
      return answerName(draft, said, register);
    case 'not-allowed':
    case 'refused':
    case 'ready':
      return { draft, notice: null };
  }
}

function answerName(draft: InviteDraft, said: string, { standings }: RegisterToday): AnsweredInvite {
  if (SKIP.test(fold(said).trim())) return { draft: { ...draft, nameless: true }, notice: null };
  const known = standings.get(said.trim().toUpperCase())?.person;
  if (known) return { draft: { ...draft, name: known.name, person: known.code }, notice: null };
  const name = bareName(said.replace(/^\s*(?:họ\s+)?(?:và\s+)?(?:tên|ten)\s+(?:là\s+|la\s+)?/iu, ''));
  const read = readName(name);
  if (read.kind === 'name') return { draft: { ...draft, name: read.name }, notice: null };
  return { draft, notice: { kind: 'no-name' } };
}
