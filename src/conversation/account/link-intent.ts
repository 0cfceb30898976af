import { readChannel } from '../channel-labels.ts';
import type { ChannelName, Incoming } from '../message.ts';
import { typedIn } from '../typed.ts';

/** What a member wants with the channels they are known on. */
export type LinkIntent =
  | { readonly kind: 'give-code' }
  /** `channel` null: they did not say which. */
  | { readonly kind: 'unlink'; readonly channel: ChannelName | null };

const LINK =
  /^(?:\/lienket|(?:toi muon |cho toi )?lien ket(?: (?:tai khoan|kenh|zalo|telegram|tele))*)(?: a| nhe)?[.!?]*$/;
const UNLINK =
  /^(?:\/(?:huy|bo)lienket|(?:toi muon )?(?:huy|bo|go|xoa|ngat|ngung) lien ket)(?: (?:voi|kenh|tai khoan))*(?: (zalo|telegram|tele|web|trang web))?(?: a| nhe)?[.!?]*$/;

/** A wish about one's channels, or null when the message is about something else. */
export function readLink(incoming: Incoming): LinkIntent | null {
  const plain = typedIn(incoming)?.plain ?? '';
  if (LINK.test(plain)) return { kind: 'give-code' };
  const said = UNLINK.exec(plain);
  return said && { kind: 'unlink', channel: readChannel(said[1] ?? '') ?? null };
}
