/** What a button carries and brings back: `<choices id>:<number>`, well under Telegram's 64 bytes. */
const CHOICE = /^([A-Za-z0-9]{1,16}):([1-9]\d{0,2})$/;

export function writeChoice(choicesId: string, number: number): string {
  return `${choicesId}:${number}`;
}

/** `undefined` for the data of a button that is not ours. */
export function readChoice(data: string): { readonly choicesId: string; readonly number: number } | undefined {
  const [, choicesId, number] = CHOICE.exec(data) ?? [];
  return choicesId === undefined ? undefined : { choicesId, number: Number(number) };
}
