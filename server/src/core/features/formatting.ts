import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { Node } from '../syntax/tree.ts';
import { formatYaml } from '../syntax/yaml/format/format.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * Gives the edits that lay a document out: indentation and spacing alone. None when the text has errors: what it means is
 * not known then; none in Markdown, whose layout is its author's. `within` keeps to the top-level entries it touches. Never throws.
 */
export function formatDocument(document: Document, within?: Span): readonly TextEdit[] {
  if (document.problems.length > 0 || document.source.notation !== 'yaml') return [];
  const all = formatYaml(document.text);
  const wanted = within ? all.filter(({ span }) => isInside(span, wholeEntries(document, within))) : all;
  if (isSame(document, wanted)) return wanted;
  // The end of a file may belong to a text that ends there.
  const inner = wanted.filter(({ span }) => span.start < document.text.length);
  return isSame(document, inner) ? inner : [];
}

/** Tells whether the document means the same once edited. */
function isSame(document: Document, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const { uri, source, kind, comments } = document;
  const text = applyEdits(document.text, edits);
  const after = readDocument({ uri, text, namedKind: source.namedKind, config: kind === 'configuration' });
  return (
    after !== undefined &&
    after.problems.length === 0 &&
    sameNodes(source.tree.root, after.source.tree.root) &&
    comments.map((comment) => comment.text).join('\n') === after.comments.map((comment) => comment.text).join('\n')
  );
}

function sameNodes(a: Node, b: Node): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => sameAt(item, b.items[i]))
    );
  }
  if (a.kind === 'map') {
    return (
      b.kind === 'map' &&
      a.entries.length === b.entries.length &&
      a.entries.every(({ key, value }, i) => key.text === b.entries[i]?.key.text && sameAt(value, b.entries[i]?.value))
    );
  }
  return b.kind === 'empty';
}

function sameAt(a: Node, b: Node | undefined): boolean {
  return b !== undefined && sameNodes(a, b);
}

function isInside(span: Span, holder: Span): boolean {
  return holder.start <= span.start && span.end <= holder.end;
}

/** The lines of the top-level entries that a span touches: an entry laid out in part would mean something else. */
function wholeEntries(document: Document, within: Span): Span {
  const { root } = document.source.tree;
  const { lines, text } = document;
  const starts =
    root.kind === 'map' ? root.entries.map((entry) => lineStart(document, document.spanOf(entry).start)) : [];
  const start = starts.findLast((one) => one <= within.start) ?? 0;
  const end = starts.find((one) => one > within.end) ?? text.length;
  return { start: Math.min(start, lines.starts[lines.positionAt(within.start).line] ?? start), end };
}

function lineStart({ lines }: Document, offset: number): number {
  return lines.starts[lines.positionAt(offset).line] ?? offset;
}
