import type { Document } from '../../model/document.ts';
import type { Table } from '../../model/values.ts';
import type { ScalarNode } from '../../syntax/tree.ts';

/** The lists of a compétence, by the prefix of their items. */
const LISTS = { SF: 'savoir_faire', CO: 'connaissances', CR: 'criteres' } as const;

/** What an item is: savoir-faire, connaissance, critère. */
export type ItemKind = keyof typeof LISTS;

/** A sub-item: `C4.CR3.b`. */
export interface Detail {
  readonly id: string;
  readonly node: ScalarNode;
}

/** A line of a compétence: `C4.CR3`. */
export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly competence: string;
  readonly node: ScalarNode | undefined;
  readonly details: readonly Detail[];
  /** The annex it is sent to. */
  readonly renvoi: ScalarNode | undefined;
}

/** Lists the items of a référentiel in the order of the text, of one kind or of all. Never throws. */
export function itemsOf(document: Document<'referentiel'>, kind?: ItemKind): readonly Item[] {
  const all = allItems(document);
  return kind === undefined ? all : all.filter((item) => item.kind === kind);
}

const cache = new WeakMap<Document, readonly Item[]>();

function allItems(document: Document<'referentiel'>): readonly Item[] {
  const known = cache.get(document);
  if (known) return known;
  const made = read(document).toSorted((a, b) => a.start - b.start);
  const items = made.map(({ item }) => item);
  cache.set(document, items);
  return items;
}

function read(document: Document<'referentiel'>): { readonly item: Item; readonly start: number }[] {
  const kinds = Object.keys(LISTS).filter((name): name is ItemKind => name in LISTS);
  return (document.root.get('competences')?.entries ?? []).flatMap((competence) =>
    kinds.flatMap((kind) =>
      (competence.value?.get(LISTS[kind])?.entries ?? []).map((field) => {
        const id = `${competence.name}.${field.name}`;
        const item: Item = {
          kind,
          id,
          competence: competence.name,
          node: field.value?.get('texte')?.node,
          details: detailsOf(id, field.value?.get('details')),
          renvoi: field.value?.get('renvoi')?.node,
        };
        return { item, start: document.spanOf(field.key).start };
      }),
    ),
  );
}

function detailsOf(id: string, table: Table<{ readonly node: ScalarNode }> | undefined): Detail[] {
  return (table?.entries ?? []).flatMap((field) =>
    field.value ? [{ id: `${id}.${field.name}`, node: field.value.node }] : [],
  );
}
