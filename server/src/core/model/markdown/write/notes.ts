import { parseMarkdown } from '../../../syntax/markdown/parse.ts';
import { type EntryNode, type Node, spanIn } from '../../../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { LineIndex } from '../../../text/lineIndex.ts';
import { type MarkdownTree, readMarkdown } from '../read.ts';
import { LIMITS, type WriteRequest } from './rubrique.ts';
import { comparable, valueOfNode } from './value.ts';

/** A comment to write beside a field or an element. */
export interface WrittenNote {
  /** The way down: names of keys, ranks of elements from 0. Where it leads nowhere, what holds it is meant; empty for the end. */
  readonly path: readonly (string | number)[];
  readonly lines: readonly string[];
}

/**
 * Puts comments into a text in Markdown: above a line of the front matter or a rubrique, at the end of the line elsewhere,
 * for a line of its own would cut a list or a table. One that silences a rule is always beside what it speaks of. Where a
 * comment would change what the text says it goes to what holds the place. Never throws.
 */
export function withNotes(request: WriteRequest, text: string, notes: readonly WrittenNote[]): string {
  if (notes.length === 0) return text;
  const written = new WrittenText(request, text);
  const nearest = notes.map((note) => written.editsFor(note)[0] ?? written.atEnd(note));
  const all = applyEdits(text, nearest);
  if (written.isSame(all)) return all;
  return applyEdits(
    text,
    notes.map(
      (note) => written.editsFor(note).find((edit) => written.isSame(applyEdits(text, [edit]))) ?? written.atEnd(note),
    ),
  );
}

/** A text that was just written, and where comments may go in it. */
class WrittenText {
  readonly #tree: MarkdownTree;
  readonly #lines: LineIndex;
  readonly #said: string;

  constructor(
    private readonly request: WriteRequest,
    private readonly text: string,
  ) {
    this.#tree = this.#read(text);
    this.#lines = new LineIndex(text);
    this.#said = this.#saidIn(this.#tree);
  }

  /** Tells whether a text with comments says what the text says. */
  isSame(commented: string): boolean {
    return this.#saidIn(this.#read(commented)) === this.#said;
  }

  /** Lists the places for a comment: beside what it speaks of, then beside what holds it, and so on up. */
  editsFor({ path, lines }: WrittenNote): TextEdit[] {
    return holdersOf(this.#tree.root, path).map((holder) => this.#beside(holder, lines));
  }

  atEnd({ lines }: WrittenNote): TextEdit {
    const end = this.text.trimEnd().length;
    return { span: { start: end, end }, newText: `\n\n${block(lines)}` };
  }

  #beside(holder: EntryNode | Node, words: readonly string[]): TextEdit {
    const { text } = this;
    const { start } = spanIn(this.#tree, holder.kind === 'entry' ? holder.key : holder);
    const line = this.#lines.lineSpan(this.#lines.positionAt(start).line);
    const written = text.slice(line.start, line.end);
    if (start < this.#tree.layout.frontSpan.end) {
      const margin = /^[ \t]*/.exec(written)?.[0] ?? '';
      const above = words.map((word) => `${margin}# ${word}`.trimEnd()).join('\n');
      return { span: { start: line.start, end: line.start }, newText: `${above}\n` };
    }
    const silences = words.some((word) => word.startsWith('certidoc-ignore'));
    if (/^#{1,2} /.test(written) && !silences)
      return { span: { start: line.start, end: line.start }, newText: `${block(words)}\n\n` };
    const at = line.start + endOfWords(written);
    return { span: { start: at, end: at }, newText: ` <!-- ${safe(words.join(' / '))} -->` };
  }

  #read(text: string): MarkdownTree {
    return readMarkdown(parseMarkdown(text, LIMITS), text, this.request.shape, this.request.extra);
  }

  #saidIn({ root, problems }: MarkdownTree): string {
    return JSON.stringify([comparable(this.request.shape, valueOfNode(root)), problems.length]);
  }
}

/** What a path leads to, then what holds it, and so on up. */
function holdersOf(root: Node, path: WrittenNote['path']): (EntryNode | Node)[] {
  const found: (EntryNode | Node)[] = [];
  let node: Node = root;
  for (const step of path) {
    const next: EntryNode | Node | undefined =
      node.kind === 'map'
        ? node.entries.find(({ key }) => key.text === step)
        : node.kind === 'list' && typeof step === 'number'
          ? node.items[step]
          : undefined;
    if (!next) break;
    found.unshift(next);
    node = next.kind === 'entry' ? next.value : next;
  }
  return found;
}

/** Inside the last cell of a row, before the backslash of a line that breaks. */
function endOfWords(line: string): number {
  const row = /^\s*\|/.test(line) ? /\s*\|\s*$/.exec(line)?.index : undefined;
  return row ?? line.replace(/\\$/, '').trimEnd().length;
}

function block(words: readonly string[]): string {
  return words.length > 1 ? `<!--\n${safe(words.join('\n'))}\n-->` : `<!-- ${safe(words.join(''))} -->`;
}

/** What would close the comment is parted. */
function safe(text: string): string {
  return text.replace(/--(?=!?>)/g, '-- ').replace(/^-?>/, ' $&');
}
