import type { Period } from '../cum-thi-dua/period.ts';
import type { ChannelName } from '../conversation/message.ts';
import type { Consent, KeptData } from './kept-data.ts';
import type { historyOf, Profile } from './profile.ts';

/** Everything that is kept of a person, and nothing of anybody else; instants are ISO-8601 in UTC, oldest first. */
export interface Dossier {
  readonly profile: Profile;
  readonly history: ReturnType<typeof historyOf>;
  readonly channels: KeptData['channels'];
  readonly consents: readonly { readonly version: string; readonly answer: Consent; readonly at: string }[];
  readonly handOvers: readonly HandedOver[];
  readonly codes: readonly {
    readonly purpose: 'moi' | 'lien-ket';
    readonly at: string;
    readonly usedAt: string | null;
  }[];
  readonly messages: readonly KeptMessage[];
  readonly questions: readonly { readonly at: string; readonly question: string }[];
  readonly reports: readonly { readonly receipt: string; readonly version: number; readonly at: string }[];
  readonly files: readonly { readonly name: string; readonly at: string; readonly until: string | null }[];
  /** What they answered to reminders. */
  readonly answers: readonly { readonly at: string; readonly answer: string; readonly reason: string | null }[];
  /** When they want to be reminded (minutes after midnight), and until when they want to hear nothing. */
  readonly wish: { readonly remindAt: number | null; readonly quietUntil: string | null } | null;
  readonly audit: readonly AuditRow[];
}

export interface HandedOver {
  /** False: they act for somebody else, who is not named. */
  readonly isGiver: boolean;
  readonly label: string;
  readonly period: Period;
}

export interface KeptMessage {
  readonly at: string;
  readonly channel: ChannelName;
  readonly from: 'person' | 'bot';
  readonly inGroup: boolean;
  /** What stands in the place of a text that is about somebody else: null. */
  readonly text: string | null;
}

export interface AuditRow {
  readonly at: string;
  readonly act: string;
  /** By themself, to themself, or both; the other one is not named. */
  readonly isActor: boolean;
  readonly isTarget: boolean;
}
