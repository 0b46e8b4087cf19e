import { type Document, isKind } from '../../model/document.ts';
import { insertField, type Plain } from '../../model/edits.ts';
import { readDocument } from '../../model/read.ts';
import { severityOfAbsence } from '../../rules/support/absence.ts';
import { anchorOf, topEntry } from '../../rules/support/missingRubrique.ts';
import { isMistyped, PARTS, partSkeleton, REQUIRED_PARTS } from '../../rules/support/refSkeletons.ts';
import { skeletonOf } from '../../rules/support/skeletons.ts';
import type { Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';
import { EditedText } from '../../text/editedText.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type ActionRequest, type CodeAction, editsOf, meets } from './action.ts';

/** A part that is not written. */
interface Missing {
  readonly key: string;
  readonly required: boolean;
  skeleton(): Plain;
}

/**
 * Offers to insert all the rubriques that are missing, each at its usual place with what is to be completed; those that
 * are required apart from those that are only recommended. Where missing rubriques are reported, or when somebody asks.
 * Never throws.
 */
export function insertActions({ snapshot, document, span, invoked }: ActionRequest): CodeAction[] {
  const root = document.source.tree.root;
  if (root.kind !== 'map' || root.flow || document.damaged) return [];
  const atAnchor = meets(document.spanOf(anchorOf(document)), span);
  if (!invoked && !atAnchor) return [];
  const missing = missingIn(snapshot, document);
  const required = missing.filter((one) => one.required);
  const kind = atAnchor ? 'quickfix' : 'refactor';
  const insert = (parts: readonly Missing[], fr: string, en: string): CodeAction => ({
    title: { fr: `${fr} (${namesOf(parts)})`, en: `${en} (${namesOf(parts)})` },
    kind,
    change: () => editsOf(document, insertAll(document, parts, orderOf(snapshot, document))),
  });
  const both = required.length > 0 && required.length < missing.length;
  return [
    ...(required.length > 0
      ? [
          insert(
            required,
            'Insérer les rubriques exigées qui manquent',
            'Insert the required rubriques that are missing',
          ),
        ]
      : []),
    ...(both
      ? [insert(missing, 'Insérer toutes les rubriques qui manquent', 'Insert all the rubriques that are missing')]
      : []),
    ...(required.length === 0 && missing.length > 0
      ? [
          insert(
            missing,
            'Insérer les rubriques conseillées qui manquent',
            'Insert the recommended rubriques that are missing',
          ),
        ]
      : []),
  ];
}

/** One after the other: in Markdown the first may begin the front matter that the next ones go to. */
function insertAll(document: Document, parts: readonly Missing[], order: readonly string[]): readonly TextEdit[] {
  const edited = new EditedText(document.text);
  const { uri, source } = document;
  let next: Document | undefined = document;
  for (const { key, skeleton } of parts) {
    const root: Node | undefined = next?.source.tree.root;
    if (!next || root?.kind !== 'map') break;
    edited.apply([insertField(next, root, key, skeleton(), order)]);
    next = readDocument({ ...source, uri, text: edited.text, config: false });
  }
  return edited.edits();
}

/** How many names a title lists. */
const MOST_NAMED = 4;

function namesOf(parts: readonly Missing[]): string {
  const names = parts.slice(0, MOST_NAMED).map(({ key }) => key);
  return parts.length > MOST_NAMED ? `${names.join(', ')}…` : names.join(', ');
}

function missingIn(snapshot: Snapshot, document: Document): Missing[] {
  if (isKind(document, 'referentiel')) {
    return REQUIRED_PARTS.filter(({ key }) => !topEntry(document, key) && !isMistyped(key, document.root.unknown)).map(
      ({ key }) => ({ key, required: true, skeleton: () => partSkeleton(document, key) }),
    );
  }
  return rubriquesOf(snapshot, document).flatMap((rubrique) => {
    const { key } = rubrique;
    const severity = severityOfAbsence(document, rubrique);
    if (severity === undefined || topEntry(document, key)) return [];
    return [{ key, required: severity === 'erreur', skeleton: () => skeletonOf(snapshot, document, key) }];
  });
}

function orderOf(snapshot: Snapshot, document: Document): readonly string[] {
  return isKind(document, 'referentiel') ? PARTS : ['type', ...rubriquesOf(snapshot, document).map(({ key }) => key)];
}
