import type { Document } from '../model/document.ts';
import type { EntryNode, Located, Node, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './runRules.ts';

/** What a finding is known by in its document, whatever its line, its wording and what stands around it. */
export interface Identity {
  readonly rule: string;
  /**
   * The keys that lead to its place, identifiers as they should be written: `competences.C4.criteres.CR3.texte`. Empty for
   * what a document lacks.
   */
  readonly path: string;
  /** What is missing, or the words it is about; empty where the path alone tells. */
  readonly subject: string;
}

/** Longest text that tells a finding from another: a longer one is edited for reasons of its own. */
const MAX_SUBJECT = 80;

/**
 * Gives what a finding is known by from one version of its document to the next. Two findings may share an identity: they
 * are then told apart by how many they are. Never throws.
 */
export function identityOf(document: Document, finding: Finding): Identity {
  const { rule, about, span } = finding;
  const { path, text } = placeOf(document, span);
  // What is said of a text that cannot be read is said of the whole, wherever it is shown.
  const words = (about ?? (document.readable ? text : '')).replace(/\s+/g, ' ').trim();
  // What a whole document lacks is shown at whatever key stands for it: its title, else its type, else the first one.
  const keys = about !== undefined && path.length === 1 ? [] : path;
  return { rule, path: keys.join('.'), subject: words.length > MAX_SUBJECT ? '' : words };
}

interface Place {
  readonly path: readonly string[];
  /** What is written there, without its quotes; empty for a table, a list or an entry, which change with all they hold. */
  readonly text: string;
}

function placeOf(document: Document, span: Span): Place {
  const names = canonicalNames(document);
  const holds = (one: Located) => contains(document.spanOf(one), span);
  const path: string[] = [];
  let node: Node = document.source.tree.root;
  for (;;) {
    const children: readonly (Node | EntryNode)[] =
      node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items : [];
    const child = children.findLast(holds);
    // Beside every value it is in a comment, unless it covers some of them.
    if (!child) {
      const covers = children.some((one) => overlap(document.spanOf(one), span));
      return { path, text: covers ? '' : textAt(document, node, span) };
    }
    // Elements of a list have no name of their own: another may come before them.
    if (child.kind !== 'entry') {
      node = child;
      continue;
    }
    path.push(names.get(child.key) ?? child.key.text);
    if (holds(child.key)) return { path, text: textAt(document, child.key, span) };
    if (!holds(child.value)) return { path, text: '' };
    node = child.value;
  }
}

function textAt(document: Document, node: Node, span: Span): string {
  const own = document.spanOf(node);
  const whole = own.start === span.start && own.end === span.end;
  return node.kind === 'scalar' && whole ? node.text : document.text.slice(span.start, span.end);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const kept = new WeakMap<Document, ReadonlyMap<ScalarNode, string>>();

/** Keys that define something, as they should be written: mending `c4` must not make strangers of its findings. */
function canonicalNames(document: Document): ReadonlyMap<ScalarNode, string> {
  const known = kept.get(document);
  if (known) return known;
  const made = new Map(
    document.gathered.definitions.flatMap(({ key, canonicalKey }) =>
      canonicalKey !== undefined && canonicalKey !== key.text ? [[key, canonicalKey] as const] : [],
    ),
  );
  kept.set(document, made);
  return made;
}
