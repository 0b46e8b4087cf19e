import * as z from 'zod/mini';
import { type Document, type DocumentKind, isKind, SCHEMAS } from '../../model/document.ts';
import { appendItem, fillField, insertField } from '../../model/edits.ts';
import { type Bilingual, metaOf } from '../../model/notation.ts';
import { provers } from '../../rules/support/claims.ts';
import { topEntry } from '../../rules/support/missingRubrique.ts';
import type { TextEdit } from '../../text/edit.ts';
import { followersOf, occurrenceAt, occurrencesIn } from '../../workspace/entities.ts';
import { canonicalReference } from '../../workspace/entity.ts';
import { rubriquesExpected, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/** Longest list of documents offered: a menu is not a search. */
const MOST = 8;

/**
 * Offers to add a critère to what documents prove, where it is not there yet: the one named in a sentence, to the fiche or
 * the bilan itself; when somebody asks on a critère of a référentiel, to each document that may prove it. Never throws.
 */
export function proofActions({ snapshot, document, span, invoked }: ActionRequest): CodeAction[] {
  if (isKind(document, 'referentiel')) return invoked ? fromReferentiel(snapshot, document, span.start) : [];
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return [];
  const found = occurrenceAt(snapshot, document, span.start);
  if (found?.form !== 'prose' || !/\.CR\d/.test(found.entity.id)) return [];
  const { id } = found.entity;
  return adding(snapshot, document, id, (key) => ({
    fr: `Ajouter ${id} à « ${key} »`,
    en: `Add ${id} to "${key}"`,
  }));
}

function fromReferentiel(snapshot: Snapshot, referentiel: Document<'referentiel'>, offset: number): CodeAction[] {
  const id = criterionAt(referentiel, offset);
  if (id === undefined) return [];
  const provesIt = (kind: 'fiche' | 'bilan') => provers(rubriquesExpected(kind, referentiel), id).length > 0;
  const kinds: readonly DocumentKind[] = (['fiche', 'bilan'] as const).filter(provesIt);
  return followersOf(snapshot, referentiel.uri)
    .filter(({ kind, damaged }) => !damaged && (kinds.length === 0 || kinds.includes(kind)))
    .flatMap((document) => {
      const file = fileName(document.uri);
      return adding(snapshot, document, id, (key) => ({
        fr: `Ajouter ${id} à « ${key} » de ${file}`,
        en: `Add ${id} to "${key}" of ${file}`,
      }));
    })
    .slice(0, MOST);
}

/** The critère, or the part of one, that an offset is in. */
function criterionAt(document: Document, offset: number): string | undefined {
  return document.gathered.definitions.findLast(({ canonical, entry }) => {
    const { start, end } = document.spanOf(entry);
    return /\.CR\d/.test(canonical) && start <= offset && offset <= end;
  })?.canonical;
}

function adding(snapshot: Snapshot, document: Document, id: string, title: (key: string) => Bilingual): CodeAction[] {
  const key = proofKey(document);
  if (key === undefined) return [];
  const listed = occurrencesIn(snapshot, document).some(
    ({ entity, form, refers }) => form === 'field' && refers === 'critere' && entity.id === id,
  );
  const order = ['type', ...rubriquesOf(snapshot, document).map((rubrique) => rubrique.key)];
  const edit = listed ? undefined : proofEdit(document, key, canonicalReference(id, 'critere'), order);
  if (!edit) return [];
  return [{ title: title(key), kind: 'refactor', change: () => ({ edits: [{ uri: document.uri, ...edit }] }) }];
}

/** The top-level key whose list refers to critères. */
function proofKey(document: Document): string | undefined {
  const shape: Readonly<Record<string, z.core.$ZodType>> = SCHEMAS[document.kind].def.innerType.shape;
  return Object.entries(shape).find(([, field]) => {
    const inner = field instanceof z.ZodMiniOptional ? field.def.innerType : field;
    return inner instanceof z.ZodMiniArray && metaOf(inner.def.element)?.refers === 'critere';
  })?.[0];
}

function proofEdit(document: Document, key: string, id: string, order: readonly string[]): TextEdit | undefined {
  const root = document.source.tree.root;
  const entry = topEntry(document, key);
  if (root.kind !== 'map') return undefined;
  if (!entry) return insertField(document, root, key, [id], order);
  const { value } = entry;
  if (value.kind === 'empty') return root.flow ? undefined : fillField(document, entry, [id]);
  if (value.kind === 'list') return appendItem(document, value, id);
  return value.kind === 'scalar' && value.style !== 'block' ? appendItem(document, value, id) : undefined;
}
