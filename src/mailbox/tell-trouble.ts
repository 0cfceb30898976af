import type { Channel, Receive } from '../channels/channel.ts';

/**
 * The door with a voice: while nothing can be stored (a full disk), each conversation is told so once, straight through the
 * channel since the outbox can't be written either. The message itself stays with the channel, which hands it over again.
 */
export function tellTrouble(receive: Receive, channel: Channel, sentence: string): Receive {
  const told = new Set<string>();
  return async (batch) => {
    try {
      await receive(batch);
      told.clear();
    } catch (error) {
      const untold = new Set(batch.map(({ chatId }) => chatId).filter((chatId) => !told.has(chatId)));
      for (const chatId of untold) {
        told.add(chatId);
        for (const part of channel.encode({ text: sentence })) await channel.send(chatId, part);
      }
      throw error;
    }
  };
}
