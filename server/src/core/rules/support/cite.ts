/** Quotes a text in a message, shortened to about sixty characters at a word's end. Never throws. */
export function cite(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  return `${line.slice(0, line.lastIndexOf(' ', 58) > 30 ? line.lastIndexOf(' ', 58) : 58)}…`;
}

/** Gives a text in quotes after a dash, to follow an identifier; nothing where there is no text to quote. Never throws. */
export function cited(text: string): string {
  return text === '' ? '' : ` — « ${text} »`;
}
