import type { Document } from '../model/document.ts';
import type { EntryNode, Node } from '../syntax/tree.ts';
import type { Note } from './notes.ts';

/** An entry or an element of a list, with where it begins: absolute offset, zero-based line. */
interface Holder {
  readonly node: EntryNode | Node;
  readonly start: number;
  readonly line: number;
  readonly path: Path;
}

/** The way down to a place: names of keys, ranks of elements from 0. */
export type Path = readonly (string | number)[];

/** What each note is about: the entry or element on its line, else the next one; those after the last are about the end. */
export interface Anchored {
  readonly notes: ReadonlyMap<EntryNode | Node, readonly Note[]>;
  readonly paths: readonly { readonly path: Path; readonly note: Note }[];
  readonly end: readonly Note[];
}

/** Finds what the notes of a document are about. Never throws. */
export function anchorsOf(document: Document, notes: readonly Note[]): Anchored {
  const holders = holdersOf(document);
  const found = new Map<EntryNode | Node, Note[]>();
  const paths: { path: Path; note: Note }[] = [];
  const end: Note[] = [];
  for (const note of notes) {
    const line = document.lines.positionAt(note.span.start).line;
    const beside = holders.find((holder) => holder.line === line && holder.start < note.span.end);
    const holder = beside ?? holders.find(({ start }) => start >= note.span.start);
    if (!holder) {
      end.push(note);
      continue;
    }
    found.set(holder.node, [...(found.get(holder.node) ?? []), note]);
    paths.push({ path: holder.path, note });
  }
  return { notes: found, paths, end };
}

function holdersOf(document: Document): Holder[] {
  const holders: Holder[] = [];
  const add = (node: EntryNode | Node, path: Path): void => {
    const { start } = document.spanOf(node);
    holders.push({ node, start, line: document.lines.positionAt(start).line, path });
  };
  const visit = (node: Node, path: Path): void => {
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        add(entry, [...path, entry.key.text]);
        visit(entry.value, [...path, entry.key.text]);
      }
    }
    if (node.kind !== 'list') return;
    node.items.forEach((item, i) => {
      add(item, [...path, i]);
      visit(item, [...path, i]);
    });
  };
  visit(document.source.tree.root, []);
  return holders.toSorted((a, b) => a.start - b.start || a.path.length - b.path.length);
}
