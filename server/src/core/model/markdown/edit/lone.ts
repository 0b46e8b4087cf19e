import type { EntryNode, Node } from '../../../syntax/tree.ts';
import { type Plain, writeFlow } from '../../../syntax/yaml/write.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Span } from '../../../text/span.ts';
import type { Document } from '../../document.ts';
import type { Editor } from '../../edits.ts';
import { replacement } from './context.ts';

/** A few words of the front matter that stand for a whole rubrique, `moyens: 8 PC`: what they mean, and where they are. */
interface Lone {
  readonly meant: Node;
  readonly written: Node;
}

/** Finds the lone text of the front matter that a node was made of; undefined for any other node. Never throws. */
export function loneAround(document: Document, node: Node | EntryNode): Lone | undefined {
  const { tree, layout } = document.source;
  if (!layout?.front || tree.root.kind !== 'map') return undefined;
  const span = document.spanOf(node);
  for (const { value: written } of layout.front.entries) {
    if (written.kind !== 'scalar' || !contains(document.spanOf(written), span)) continue;
    const holds = ({ value }: EntryNode) =>
      value.kind !== 'scalar' && contains(document.spanOf(written), document.spanOf(value));
    const meant = tree.root.entries.find(holds)?.value;
    return meant && { meant, written };
  }
  return undefined;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Edits what a lone text of the front matter means: it becomes the group that it stood for, on its line. Never throws. */
export function loneEditor(
  lone: Lone,
): Pick<
  Editor,
  'insertField' | 'fillField' | 'removeField' | 'appendItem' | 'appendGroup' | 'removeItem' | 'extendGroup'
> {
  const change = (document: Document, target: Node, to: (plain: Plain) => Plain | undefined): TextEdit =>
    replacement(document, document.spanOf(lone.written), writeFlow(rebuilt(lone.meant, target, to) ?? ''));
  const appended = (value: Plain) => (plain: Plain) => [...(Array.isArray(plain) ? plain : [plain]), value];
  return {
    insertField: (document, map, name, value) =>
      change(document, map, (plain) => ({ ...fieldsOf(plain), [name]: value })),
    fillField: (document, entry, value) => change(document, entry.value, () => value),
    removeField: (document, entry) => change(document, entry.value, () => undefined),
    appendItem: (document, list, value) => change(document, list, appended(value)),
    appendGroup: (document, list, texts) => change(document, list, appended(texts)),
    removeItem: (document, _, item) => change(document, item, () => undefined),
    extendGroup: (document, node, short, name, value) =>
      change(document, node, (plain) => ({
        ...(typeof plain === 'object' ? fieldsOf(plain) : { [short]: plain }),
        [name]: value,
      })),
  };
}

function fieldsOf(plain: Plain): { readonly [key: string]: Plain } {
  return typeof plain === 'object' && !Array.isArray(plain) ? (plain as { readonly [key: string]: Plain }) : {};
}

/** Gives what a node says, one of its parts changed; undefined for what is taken out. */
function rebuilt(node: Node, target: Node, to: (plain: Plain) => Plain | undefined): Plain | undefined {
  const plain = plainOfNode(node, target, to);
  return node === target ? to(plain) : plain;
}

function plainOfNode(node: Node, target: Node, to: (plain: Plain) => Plain | undefined): Plain {
  if (node.kind === 'empty') return '';
  if (node.kind === 'scalar') return String(Number(node.text)) === node.text ? Number(node.text) : node.text;
  if (node.kind === 'list') return node.items.flatMap((item) => rebuilt(item, target, to) ?? []);
  return Object.fromEntries(
    node.entries.flatMap(({ key, value }) => {
      const plain = rebuilt(value, target, to);
      return plain === undefined ? [] : [[key.text, plain] as const];
    }),
  );
}
