import { type Document, isKind } from '../model/document.ts';
import { perExcerptAnd } from '../model/excerpts.ts';
import type { Reference } from '../model/gathered.ts';
import { parseReferentielRef } from '../model/identifiers.ts';
import type { ReferenceKind } from '../model/notation.ts';
import { itemIdsInProse, looseIdsInProse, type Match, markedTerms } from '../model/prose.ts';
import { placeOfText } from '../syntax/align.ts';
import type { Located, ScalarNode } from '../syntax/tree.ts';
import { compareSpans } from '../text/span.ts';
import { definitionsOf } from './definitions.ts';
import { canonicalReference, type Entity, entity, kindOfId, type Occurrence } from './entity.ts';
import { glossaryOf } from './glossaire.ts';
import { placeWithoutQuotes } from './quotes.ts';
import { termFinderOf } from './terms.ts';
import { resolveUri } from './uris.ts';
import type { Scope, Vocabulary } from './vocabulary.ts';

/** An occurrence, wherever its part stands in the text. */
export interface Found extends Omit<Occurrence, 'span'> {
  /** The exact characters, quotes and asterisks left out. */
  readonly place: Located;
}

/** Reads all that each part of a document names, the parts in the order of the text. Never throws. */
export const foundInPart = perExcerptAnd((part: Document, { scope }: Vocabulary): readonly Found[] => {
  const reading = new Reading(part, scope);
  reading.definitions();
  reading.fields();
  reading.sentences();
  return reading.found;
});

/** Reads what a document names by the keys of its root. Never throws. */
export function foundAtRoot(document: Document, scope: Scope): readonly Found[] {
  const reading = new Reading(document, scope);
  reading.root();
  reading.rubriques();
  return reading.found;
}

/** Tells where a find stands in its document. Throws when it belongs to another version of it. */
export function placed(document: Document, { place, ...rest }: Found): Occurrence {
  return { ...rest, span: document.spanOf(place) };
}

/** Brings finds together in the order of the text, each once: a text shared through an alias is met several times. */
export function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const sorted = occurrences.toSorted((a, b) => compareSpans(a.span, b.span));
  const met = new Set<string>();
  return sorted.filter(({ span, entity: { key } }) => {
    const id = `${span.start} ${key}`;
    const isNew = !met.has(id);
    met.add(id);
    return isNew;
  });
}

class Reading {
  readonly found: Found[] = [];

  constructor(
    private readonly document: Document,
    private readonly scope: Scope,
  ) {}

  definitions(): void {
    const { document } = this;
    for (const { kind, canonical, key } of document.gathered.definitions) {
      this.#add({ entity: entity(kind, canonical, document.uri), role: 'definition', form: 'key', node: key });
    }
    if (!isKind(document, 'referentiel')) return;
    for (const { term, names } of glossaryOf(document).entries) {
      for (const { place } of names.slice(1)) {
        if (isScalar(place))
          this.#add({ entity: entity('terme', term, document.uri), role: 'alias', form: 'field', node: place });
      }
    }
  }

  /** The référentiel's own name, and its annex. */
  root(): void {
    const { document } = this;
    if (!isKind(document, 'referentiel')) return;
    const id = document.root.get('id');
    if (id)
      this.#add({
        entity: entity('referentiel', id.value.trim(), document.uri),
        role: 'definition',
        form: 'field',
        node: id.node,
      });
    for (const name of ['annexe_pix', 'pix'] as const) {
      const key = document.root.field(name)?.key;
      if (key) this.#add({ entity: entity('annexe', 'pix', document.uri), role: 'definition', form: 'key', node: key });
    }
  }

  fields(): void {
    for (const reference of this.document.gathered.references) {
      const { prose, refers, place } = reference;
      if (prose || !isScalar(place)) continue;
      this.#add({ entity: this.#referred(reference), role: 'reference', form: 'field', node: place, refers });
    }
  }

  #referred({ id, refers }: Reference): Entity {
    const { document, scope } = this;
    const home = scope.referentiel?.uri ?? document.uri;
    if (refers === 'fiche') {
      const uri = resolveUri(document.uri, id.trim());
      return entity('fiche', uri, uri);
    }
    if (refers === 'referentiel') return entity('referentiel', parseReferentielRef(id).id, home);
    if (refers === 'pix') return entity('pix', id.trim(), home);
    if (refers === 'annexe') return entity('annexe', id.trim().toLowerCase(), home);
    const canonical = canonicalReference(id, refers);
    if (refers === 'objectif') return entity('objectif', canonical, scope.fiche?.uri ?? document.uri);
    return entity(kindOfId(canonical, refers), canonical, home);
  }

  sentences(): void {
    for (const node of this.document.gathered.prose) {
      for (const match of itemIdsInProse(node.text)) this.#id(node, match, match.text, true);
      for (const match of looseIdsInProse(node.text)) this.#id(node, match, match.id, false);
      this.#terms(node);
    }
  }

  /** What is only like an identifier is one when it is defined. */
  #id(node: ScalarNode, match: Match, id: string, sure: boolean): void {
    const { document, scope } = this;
    const kind = kindOfId(id, 'item');
    const source = kind === 'objectif' ? scope.fiche : scope.referentiel;
    if (!sure && !(source && definitionsOf(source).has(id))) return;
    const named = entity(kind, id, source?.uri ?? document.uri);
    this.#add({ entity: named, role: 'reference', form: 'prose', node, match, refers: 'item' });
  }

  #terms(node: ScalarNode): void {
    const { document, scope } = this;
    const glossary = scope.referentiel && glossaryOf(scope.referentiel);
    const home = scope.referentiel?.uri ?? document.uri;
    const marked = markedTerms(node.text);
    for (const match of marked) {
      const term = glossary?.find(match.text)?.term ?? match.text.replace(/\s+/g, ' ');
      this.#add({ entity: entity('terme', term, home), role: 'reference', form: 'marked', node, match });
    }
    if (!scope.referentiel) return;
    for (const match of termFinderOf(scope.referentiel).findIn(node.text)) {
      if (marked.some(({ start, end }) => start < match.end && match.start < end)) continue;
      const named = entity('terme', match.entry.term, home);
      this.#add({ entity: named, role: 'reference', form: 'prose', node, match });
    }
  }

  /** The parts of fiches and bilans: what the référentiel says of one defines it, those written refer to it. */
  rubriques(): void {
    const { document, scope } = this;
    if (isKind(document, 'referentiel')) {
      for (const kind of ['fiche', 'bilan'] as const) {
        for (const { name, key } of document.root.get('documents')?.get(kind)?.get('rubriques')?.entries ?? [])
          this.#add({
            entity: entity('rubrique', `${kind}.${name}`, document.uri),
            role: 'definition',
            form: 'key',
            node: key,
          });
      }
    } else if (document.kind !== 'configuration' && document.source.tree.root.kind === 'map') {
      const home = scope.referentiel?.uri ?? document.uri;
      for (const { key } of document.source.tree.root.entries) {
        const named = entity('rubrique', `${document.kind}.${key.text}`, home);
        if (key.text !== 'type') this.#add({ entity: named, role: 'reference', form: 'key', node: key });
      }
    }
  }

  #add({ node, match, refers, ...rest }: Named): void {
    const [from, to] = match ? [match.start, match.end] : [0, node.text.length];
    const place = match ? placeOfText(node, from, to) : placeWithoutQuotes(node);
    this.found.push({ ...rest, refers, node, place, text: node.text.slice(from, to) });
  }
}

interface Named extends Pick<Occurrence, 'entity' | 'role' | 'form' | 'node'> {
  readonly refers?: ReferenceKind | undefined;
  /** The characters of the node's text that are meant; all of them when left out. */
  readonly match?: Match;
}

function isScalar(place: object): place is ScalarNode {
  return 'kind' in place && place.kind === 'scalar';
}
