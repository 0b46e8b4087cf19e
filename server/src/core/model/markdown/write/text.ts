/** How a text is put into Markdown. */
export interface TextStyle {
  /** Whether signs that Markdown reads are escaped; they are only where they would be misread. */
  readonly escaped: boolean;
}

/** What begins a block: a list, a title, a quotation, code, a table, a rule across the page. */
const BLOCK_START = /^\s*(?:[-*+>#|]|\d+[.)]\s|```|~~~|={3,}|_{3,})/;

/** Writes a text on one line; its line breaks are `<br>`. Never throws. */
export function inline(text: string, { escaped }: TextStyle): string {
  const line = text.trim().replace(/\s*\n\s*/g, '<br>');
  return escaped ? escapeLine(line) : line;
}

/** Writes sentences as paragraphs: a line break inside one is kept by a backslash, unless what follows is a list. Never throws. */
export function paragraphs(text: string, { escaped }: TextStyle): string[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());
  return lines.map((line, i) => {
    const next = lines[i + 1] ?? '';
    const written = escaped ? escapeLine(line) : line;
    const blocks = !escaped && (BLOCK_START.test(line) || BLOCK_START.test(next));
    return line === '' || next === '' || blocks ? written : `${written}\\`;
  });
}

/** Escapes what Markdown, or the reading of names and identifiers in it, would take for something else. */
function escapeLine(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/<(?=!--|br)/gi, '\\<')
    .replace(/^(\s*)([-+*>#|=_~`])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\*\*|__/g, (marks) => marks.replace(/./g, '\\$&'))
    .replace(/^(\s*)([*_])/, '$1\\$2');
}

/** Writes a text as a cell of a table. Never throws. */
export function cell(text: string, style: TextStyle): string {
  return inline(text, style).replace(/(?<!\\)\|/g, '\\|');
}

/** Puts a margin before lines; empty ones stay so. Never throws. */
export function indented(lines: readonly string[], columns: number): string[] {
  const margin = ' '.repeat(columns);
  return lines.map((line) => (line === '' ? line : margin + line));
}
