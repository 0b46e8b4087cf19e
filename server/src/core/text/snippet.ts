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

/** Data whose texts may hold marks. */
type Marked = string | number | readonly Marked[] | { readonly [key: string]: Marked };

/** Writes data with a word in the place of each choice, then puts the choices back. Throws what `write` throws. */
export function withChoicesApart<T extends Marked>(data: T, write: (data: T) => string): string {
  const choices: string[] = [];
  const json = JSON.stringify(data).replace(new RegExp(CHOICE, 'g'), (choice) => `Zchoix${choices.push(choice) - 1}z`);
  // The same data, but for words inside its texts.
  const apart = JSON.parse(json) as T;
  return write(apart).replace(
    /Zchoix(\d+)z/g,
    (word, rank: string) => JSON.parse(`"${choices[Number(rank)] ?? word}"`) as string,
  );
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
