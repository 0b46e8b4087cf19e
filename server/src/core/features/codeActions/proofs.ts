import { z } from 'zod';
import { type Document, isKind, SCHEMAS } from '../../model/document.ts';
import { appendItem, fillField, insertField } from '../../model/edits.ts';
import { metaOf } from '../../model/notation.ts';
import { topEntry } from '../../rules/support/missingRubrique.ts';
import type { TextEdit } from '../../text/edit.ts';
import { occurrenceAt, occurrencesIn } from '../../workspace/entities.ts';
import { canonicalReference } from '../../workspace/entity.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { ActionRequest, CodeAction } from './action.ts';

/**
 * Offers to add the critère named in a sentence of a fiche or a bilan to what the document proves, when it is not there
 * yet. Never throws.
 */
export function proofActions({ snapshot, document, span }: ActionRequest): CodeAction[] {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return [];
  const found = occurrenceAt(snapshot, document, span.start);
  const key = proofKey(document);
  if (found?.form !== 'prose' || key === undefined || !/\.CR\d/.test(found.entity.id)) return [];
  const { id } = found.entity;
  const listed = occurrencesIn(snapshot, document).some(
    ({ entity, form, refers }) => form === 'field' && refers === 'critere' && entity.id === id,
  );
  const order = ['type', ...rubriquesOf(snapshot, document).map((rubrique) => rubrique.key)];
  const edit = listed ? undefined : proofEdit(document, key, canonicalReference(id, 'critere'), order);
  if (!edit) return [];
  return [
    {
      title: { fr: `Ajouter ${id} à « ${key} »`, en: `Add ${id} to "${key}"` },
      kind: 'refactor',
      change: () => ({ edits: [{ uri: document.uri, ...edit }] }),
    },
  ];
}

/** The top-level key whose list refers to critères. */
function proofKey(document: Document): string | undefined {
  const shape: Readonly<Record<string, z.core.$ZodType>> = SCHEMAS[document.kind].unwrap().shape;
  return Object.entries(shape).find(([, field]) => {
    const inner = field instanceof z.ZodOptional ? field.def.innerType : field;
    return inner instanceof z.ZodArray && metaOf(inner.def.element)?.refers === 'critere';
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
