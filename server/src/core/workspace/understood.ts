import { childrenOf, isTable, rootSpot, type Spot } from '../model/descend.ts';
import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import type { Span } from '../text/span.ts';
import { rubriquesOf } from './rubriques.ts';
import type { Snapshot } from './snapshot.ts';

/** A field, an entry or an element of a list as it was understood, whatever the notation. */
export interface Understood {
  /** The key; an element of a list has its rank from 1. */
  readonly name: string;
  /** The name as a person reads it. */
  readonly label: Bilingual;
  /** An element of a list, which has no key. */
  readonly element: boolean;
  /** What is meant (a date in words is its ISO form), trimmed; empty where the parts say it, or where nothing is. */
  readonly text: string;
  /** Absolute: the value, or the key where there is none. */
  readonly span: Span;
  /** Absolute: the key; the value where the key is not written, as for elements. */
  readonly keySpan: Span;
  readonly parts: readonly Understood[];
}

/** Tells all that is understood of a document, in the order of the text. Never throws. */
export function understoodIn(snapshot: Snapshot, document: Document): readonly Understood[] {
  const rubriques = new Map(rubriquesOf(snapshot, document).map(({ key, intitule }) => [key, intitule]));
  return partsOf(document, rootSpot(document)).map((part) => ({
    ...part,
    label: rubriques.get(part.name) ?? part.label,
  }));
}

function partsOf(document: Document, parent: Spot): Understood[] {
  const isRecord = parent.schema !== undefined && isTable(parent.schema);
  return childrenOf(parent)
    .map((child, i) => {
      const { node, entry, meta } = child;
      const name = entry?.key.text ?? String(i + 1);
      const label = (isRecord ? undefined : entry && meta?.intitule) ?? readable(name, isRecord);
      const keySpan = document.spanOf(entry?.key ?? node);
      const span = node.kind === 'empty' ? keySpan : document.spanOf(node);
      const text = node.kind === 'scalar' ? node.text.trim() : '';
      return { name, label, element: entry === undefined, text, span, keySpan, parts: partsOf(document, child) };
    })
    .toSorted((a, b) => a.keySpan.start - b.keySpan.start);
}

/** `mon_atelier` is « Mon atelier »; identifiers stay as they are. */
function readable(name: string, isId: boolean): Bilingual {
  const words = isId ? name : name.replace(/_+/g, ' ').trim();
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return { fr: text, en: text };
}
