import type { Part } from '../../src/channels/channel.ts';
import { encodeForZalo } from '../../src/channels/zalo/encode.ts';
import type { Outgoing } from '../../src/conversation/message.ts';
import { FakeChannel } from './fake-channel.ts';

/** A messenger in memory that has no buttons and little room, as Zalo's bots have it. */
export class PlainChannel extends FakeChannel {
  constructor() {
    super('zalo');
  }

  override encode(message: Outgoing): readonly Part[] {
    return encodeForZalo(message);
  }
}
