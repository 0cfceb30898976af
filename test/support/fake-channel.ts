import type { Channel, FetchedFile, Part, Receive, SendResult } from '../../src/channels/channel.ts';
import type { ChannelName, Incoming, IncomingContent, IncomingFile, Outgoing } from '../../src/conversation/message.ts';

export interface SentPart {
  readonly chatId: string;
  readonly text: string;
  readonly buttons: readonly string[];
  /** The id of the kept file that went with it. */
  readonly fileId?: string;
}

/** A messenger in memory, with buttons unless `encode` says otherwise; `results` decides what becomes of the next sends. */
export class FakeChannel implements Channel {
  readonly name: ChannelName;
  readonly sent: SentPart[] = [];
  /** Taken one by one; when empty, a send succeeds. */
  readonly results: Array<SendResult | ((part: Part) => Promise<SendResult> | SendResult)> = [];
  /** What people sent, by `ref`; anything else is gone. */
  readonly files = new Map<string, FetchedFile>();
  #receive: Receive | undefined;
  #count = 0;

  readonly #encode: (message: Outgoing) => readonly Part[];

  constructor(name: ChannelName = 'web', encode: (message: Outgoing) => readonly Part[] = encodeWithButtons) {
    this.name = name;
    this.#encode = encode;
  }

  encode(message: Outgoing): readonly Part[] {
    return this.#encode(message);
  }

  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
  }

  async send(chatId: string, part: Part): Promise<SendResult> {
    const planned = this.results.shift() ?? { kind: 'sent' as const, remoteId: `r${this.sent.length + 1}` };
    const result = typeof planned === 'function' ? await planned(part) : planned;
    if (result.kind === 'sent') {
      const buttons = part.buttons.flat().map((button) => button.label);
      this.sent.push({ chatId, text: part.text, buttons, ...(part.file && { fileId: part.file.fileId }) });
    }
    return result;
  }

  async fetchFile({ ref }: IncomingFile): Promise<FetchedFile> {
    return this.files.get(ref) ?? { kind: 'gone' };
  }

  async stop(): Promise<void> {
    this.#receive = undefined;
  }

  message(chatId: string, content: IncomingContent, sentAt: Date, messageId = `m${(this.#count += 1)}`): Incoming {
    const who = { senderId: chatId, senderName: 'Chị Yến', chatKind: 'private' as const };
    return { channel: this.name, chatId, messageId, ...who, sentAt: sentAt.toISOString(), content };
  }

  async deliver(...batch: readonly Incoming[]): Promise<void> {
    if (!this.#receive) throw new Error('The fake channel was not started.');
    await this.#receive(batch);
  }
}

function encodeWithButtons(message: Outgoing): readonly Part[] {
  const { choices, file } = message;
  const buttons = (choices?.labels ?? []).map((label, index) => [{ label, choicesId: choices!.id, number: index + 1 }]);
  const attached = file && { fileId: file.fileId, name: file.name, mimeType: file.mimeType };
  return [{ text: message.text, buttons, ...(attached && { file: attached }) }];
}
