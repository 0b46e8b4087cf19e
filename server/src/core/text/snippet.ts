/** What stands, in a text on its way to a snippet, for a choice between values: `⟦a|b⟧`. */
const CHOICE = /⟦([^⟦⟧]*)⟧/;

/** Marks a choice between values. Never throws. */
export function choiceOf(values: readonly string[]): string {
  return `⟦${values.map((value) => value.replace(/[⟦⟧|]/g, '')).join('|')}⟧`;
}

/** Gives a text on its way to a snippet as plain text: of each choice, the first value. Never throws. */
export function toPlainText(text: string): string {
  return text.replace(new RegExp(CHOICE, 'g'), (_, values: string) => values.split('|')[0] ?? '');
}

/** Takes the marks out of a text that a person gave. Never throws. */
export function withoutMarks(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

/**
 * Turns a text into a snippet, in the syntax of the Language Server Protocol: each `hole` and each choice becomes a
 * place to tab through, in order, and everything else stands for itself. Never throws.
 */
export function toSnippet(text: string, hole: string): string {
  const places = new RegExp(`${CHOICE.source}|${hole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'g');
  let rank = 0;
  let end = 0;
  let snippet = '';
  for (const found of text.matchAll(places)) {
    rank++;
    const values = (found[1] ?? hole).split('|');
    const place = values.length > 1 ? `|${values.map(escapeChoice).join(',')}|` : `:${escapeText(values[0] ?? '')}`;
    snippet += `${escapeText(text.slice(end, found.index))}\${${rank}${place}}`;
    end = found.index + found[0].length;
  }
  return snippet + escapeText(text.slice(end));
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
