import { writePeriodKey } from '../../reports/period-key.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { EXTEND_TEXTS } from './extend-texts.ts';
import { offerReview } from './offer-review.ts';
import { refuseReview } from './refuse-review.ts';
import type { ExtendCase } from './review-case.ts';

/** Plays the wish to give a unit more time. */
export function extendTurn(state: ConversationState, found: ExtendCase, { turnId }: TurnContext): Turn {
  switch (found.kind) {
    case 'extend-usage':
      return say(state, EXTEND_TEXTS.usage(found.missing));
    case 'extend-several':
      return say(state, EXTEND_TEXTS.several(found.names));
    case 'extend-not-allowed':
      return refuseReview(state, EXTEND_TEXTS.notAllowed, { act: 'gia-han', target: found.donVi });
    case 'extend-day-wrong':
      return say(state, found.advice);
    case 'extend-no-deadline':
      return say(state, EXTEND_TEXTS.noDeadline(found.name));
    case 'extend-sent':
      return say(state, EXTEND_TEXTS.sent(found.name, writePeriodKey(found.report.period), found.report.receipt));
    case 'extend-reason': {
      const { name, donVi, form, period, until } = found.granting;
      return say(state, EXTEND_TEXTS.askReason(name, writePeriodKey(period), until), {
        awaiting: { of: 'review', awaiting: { what: 'extend-reason', donVi, form, period, until } },
      });
    }
    case 'extend-preview': {
      const { name, donVi, form, period, due, until, reason } = found.granting;
      return offerReview(state, EXTEND_TEXTS.preview(name, writePeriodKey(period), due, until, reason), turnId, [
        { label: EXTEND_TEXTS.yes, act: { kind: 'extend-yes', donVi, form, period, until, reason } },
        { label: EXTEND_TEXTS.no, act: { kind: 'leave' } },
      ]);
    }
    case 'extend-yes': {
      const { granting } = found;
      return {
        ...say(state, EXTEND_TEXTS.done(granting.name, granting.until)),
        commands: [{ kind: 'review', command: { kind: 'extend', granting } }],
      };
    }
  }
}
