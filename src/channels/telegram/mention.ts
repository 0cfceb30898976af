const COMMAND = /^\/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?(?=\s|$)/;

/** Says whether a text in a group speaks to the bot: by its name, or by a command that names no other bot. Pure. */
export function speaksTo(username: string, text: string): boolean {
  const command = COMMAND.exec(text);
  if (command) return command[1] === undefined || isSame(command[1], username);
  return nameOf(username).test(text);
}

/** The text without the bot's name: `/start@Bot` -> `/start`, `@Bot: hạn nộp?` -> `hạn nộp?`. Pure. */
export function withoutMention(username: string, text: string): string {
  const command = COMMAND.exec(text);
  const named = command?.[1];
  if (command && named !== undefined && isSame(named, username)) {
    return command[0].slice(0, -named.length - 1) + text.slice(command[0].length);
  }
  if (!nameOf(username).test(text)) return text;
  return text
    .replace(nameOf(username), '')
    .replace(/^[\s,:;]+/, '')
    .trimEnd();
}

function isSame(name: string, username: string): boolean {
  return name.toLowerCase() === username.toLowerCase();
}

/** `@name` as a word of its own, with the space before it; a username has letters, digits and `_` only. */
function nameOf(username: string): RegExp {
  return new RegExp(`[ \\t]*(?<![\\w.])@${username}(?!\\w)`, 'gi');
}
