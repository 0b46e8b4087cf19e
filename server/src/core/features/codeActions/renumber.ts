import type { Definition } from '../../model/gathered.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { occurrenceAt } from '../../workspace/entities.ts';
import type { EntityKind } from '../../workspace/entity.ts';
import { idsNamed, namersOf, renamedPlaces } from '../../workspace/renaming.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/** Letters of the details. */
const LETTERS = 26;

/**
 * Offers, on a key of a numbered list (C1, C3, C2…), to renumber the whole list in the order of the text; every reference
 * follows, in all documents. Not where a reference names a number that is free and would be given away. Never throws.
 */
export function renumberActions({ snapshot, document, span }: ActionRequest): CodeAction[] {
  const found = occurrenceAt(snapshot, document, span.start);
  if (found?.role !== 'definition' || found.form !== 'key' || isNamedApart(found.entity.kind)) return [];
  const list = listOf(document.gathered.definitions, found.entity.kind, found.entity.id);
  const ids = renumbered(list);
  if (!ids || ids.size === 0) return [];
  const known = definitionsOf(document);
  const given = new Set([...ids.values()].filter((id) => !known.has(id)));
  const dangling = namersOf(snapshot, document).some((other) =>
    idsNamed(snapshot, other, document).some(({ entity }) => [...given].some((id) => isAtOrBelow(entity.id, id))),
  );
  if (dangling) return [];
  const [first = '', last = ''] = [ownOf(list[0]), numbered(ownOf(list.at(-1)), list.length)];
  return [
    {
      title: {
        fr: `Renuméroter la liste de ${numbered(first, 1)} à ${last}, références comprises`,
        en: `Renumber the list from ${numbered(first, 1)} to ${last}, references included`,
      },
      kind: 'refactor.rewrite',
      change: () => ({
        edits: renamedPlaces(snapshot, document, ids).map((place) => ({
          uri: place.document.uri,
          span: place.span,
          newText: place.newText,
        })),
      }),
    },
  ];
}

/** Terms have names, and the codes of Pix are those of Pix: neither is numbered by whoever writes. */
function isNamedApart(kind: EntityKind): boolean {
  return kind === 'terme' || kind === 'pix';
}

/** The definitions of one list, in the order of the text. */
function listOf(definitions: readonly Definition[], kind: string, id: string): readonly Definition[] {
  const parent = parentOf(id);
  return definitions.filter((one) => one.kind === kind && parentOf(one.canonical) === parent);
}

/** The identifiers that change; undefined when a key is none, is there twice, or the letters do not suffice. */
function renumbered(list: readonly Definition[]): ReadonlyMap<string, string> | undefined {
  const names = list.flatMap(({ canonicalKey }) => canonicalKey ?? []);
  const letters = names.some((name) => !/\d/.test(name));
  if (new Set(names).size < list.length || (letters && list.length > LETTERS)) return undefined;
  const ids = new Map<string, string>();
  list.forEach((definition, i) => {
    const parent = parentOf(definition.canonical);
    const name = numbered(ownOf(definition), i + 1);
    const id = parent === '' ? name : `${parent}.${name}`;
    if (id !== definition.canonical) ids.set(definition.canonical, id);
  });
  return ids;
}

function ownOf(definition: Definition | undefined): string {
  return definition?.canonicalKey ?? '';
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** `CR7` with rank 2 is `CR2`, `d` is `b`. */
function numbered(name: string, rank: number): string {
  return /\d/.test(name) ? name.replace(/\d+/, String(rank)) : String.fromCharCode(96 + rank);
}

function isAtOrBelow(id: string, holder: string): boolean {
  return id === holder || id.startsWith(`${holder}.`);
}
