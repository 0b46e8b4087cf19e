import { childrenOf, isTable, rootSpot, type Spot } from '../../model/descend.ts';
import { type Document, isKind } from '../../model/document.ts';
import { PIX } from '../../model/pix.ts';
import { scalarsOf } from '../../model/values.ts';
import type { EntryNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { shortText, textEntryOf, textOfDefinition, textOfNode } from '../../workspace/enonces.ts';
import { canonicalReference } from '../../workspace/entity.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A line of the outline. Spans are absolute; the selection lies in the span, children lie in their parent. */
export interface OutlineItem {
  /** Never empty. */
  readonly name: string;
  /** What is written there, short; empty where the children tell. */
  readonly detail: string;
  /** What the key defines (`critere`, `objectif`…), else a part with its own lines, a field, or an element of a list. */
  readonly kind: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** Longest name and longest detail, in characters: the outline is a narrow column. */
const NAME = 100;
const DETAIL = 60;

/** Gives the structure of a document with names people know, in the order of the text. Never throws. */
export function outline(snapshot: Snapshot, document: Document, language: Language): readonly OutlineItem[] {
  return new Outline(snapshot, document, language).below(rootSpot(document), 0, {
    start: 0,
    end: document.text.length,
  });
}

class Outline {
  readonly #rubriques: ReadonlyMap<string, string>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly document: Document,
    private readonly language: Language,
  ) {
    const rubriques = rubriquesOf(snapshot, document);
    this.#rubriques = new Map(rubriques.map(({ key, intitule }) => [key, intitule[language]]));
  }

  /** What lies below; `told` is what the line above already says. */
  below(parent: Spot, depth: number, bounds: Span, told?: EntryNode): OutlineItem[] {
    // A list of words is told in one line.
    if (parent.node.kind === 'list' && parent.node.items.every((item) => item.kind !== 'map')) return [];
    return childrenOf(parent).flatMap((child) => {
      if (told !== undefined && child.entry === told) return [];
      const span = this.document.spanOf(child.entry ?? child.node);
      // A value shared through an alias is written elsewhere.
      if (span.start < bounds.start || span.end > bounds.end) return [];
      return [this.#item(parent, child, depth, span)];
    });
  }

  #item(parent: Spot, child: Spot, depth: number, span: Span): OutlineItem {
    const selection = this.document.spanOf(child.entry?.key ?? child.node);
    const known = child.entry ? this.#entry(parent, child.entry, child, depth) : element(child);
    const inside = this.below(child, depth + 1, span, known.told);
    // An element of a list says all in one line, unless something in it has parts of its own.
    const children = child.entry || inside.some((one) => one.children.length > 0) ? inside : [];
    const detail = known.detail ?? (children.length > 0 ? '' : detailOf(child));
    const name = shortText(known.name, NAME) || shortText(detail, NAME) || '—';
    const kind = known.kind ?? (child.entry ? (children.length > 0 ? 'part' : 'field') : 'element');
    return { name, detail: shortText(detail, DETAIL), kind, span, selection, children };
  }

  #entry(parent: Spot, entry: EntryNode, child: Spot, depth: number): Named {
    const key = entry.key.text;
    const defines = parent.meta?.defines;
    const table = parent.schema !== undefined && isTable(parent.schema);
    if (defines === 'terme')
      return { name: key, detail: textOfNode(entry.value), kind: defines, told: textEntryOf(entry.value) };
    if (defines === 'pix') return { name: joined(key, PIX[key] ?? ''), kind: defines };
    if (parent.meta?.keysRefer === 'objectif')
      return { name: joined(key, this.#objectif(key)), kind: 'objectif', detail: detailOf(child) };
    const told = textEntryOf(entry.value);
    if (table) return { name: joined(key, textOfNode(entry.value)), detail: '', kind: defines, told };
    const intitule = (depth === 0 ? this.#rubriques.get(key) : undefined) ?? child.meta?.intitule?.[this.language];
    return { name: humanised(intitule ?? key), kind: depth === 0 ? 'rubrique' : undefined };
  }

  /** The text of an objective of the fiche that a bilan reports on. */
  #objectif(key: string): string {
    const link = isKind(this.document, 'bilan') ? this.snapshot.links.ficheOf(this.document) : undefined;
    if (link?.state !== 'found') return '';
    const definition = definitionsOf(link.document).get(canonicalReference(key, 'objectif'));
    return definition ? textOfDefinition(definition) : '';
  }
}

interface Named {
  readonly name: string;
  readonly detail?: string;
  readonly kind?: string | undefined;
  /** The field that gave the name. */
  readonly told?: EntryNode | undefined;
}

/** An element of a list goes by its first words, the others are its detail. */
function element({ node }: Spot): Named {
  const [first, ...rest] = scalarsOf(node);
  return { name: first?.text ?? '', detail: rest.map(({ text }) => text).join(' · ') };
}

function detailOf({ node }: Spot): string {
  return scalarsOf(node)
    .map(({ text }) => text)
    .join(', ');
}

function joined(key: string, text: string): string {
  return [key, text].filter((part) => part.trim() !== '').join(' — ');
}

/** Makes a name of a key that has no other: `mon_atelier` → Mon atelier. */
function humanised(key: string): string {
  const words = key.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
