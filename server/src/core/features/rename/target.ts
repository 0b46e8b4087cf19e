import type { Document } from '../../model/document.ts';
import type { Span } from '../../text/span.ts';
import { definitionPlaces, type EntityKind, type Occurrence, occurrenceAt } from '../../workspace/entities.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What is renamed, and the document that defines it. */
export interface Target {
  readonly occurrence: Occurrence;
  readonly home: Document;
  /** The characters that stand for it at the cursor. */
  readonly span: Span;
  readonly placeholder: string;
}

/** Why some things that have a name cannot be renamed. */
const FIXED: Partial<Record<EntityKind, Refusal>> = {
  pix: refuse(
    'Les codes Pix sont ceux du cadre de référence : ils ne se renomment pas.',
    'Pix codes are those of the official framework: they cannot be renamed.',
  ),
  annexe: refuse('Le nom de cette annexe est fixé.', 'The name of this annex is set.'),
  rubrique: refuse(
    "Le nom d'une rubrique ne se change pas ici : le référentiel peut lui donner un autre intitulé.",
    'The name of a rubrique cannot be changed here: the référentiel may give it another title.',
  ),
  fiche: refuse(
    "Renommez le fichier de la fiche dans l'explorateur : les bilans suivront.",
    'Rename the file of the fiche in the explorer: the bilans will follow.',
  ),
};

/** Finds what would be renamed at an offset, or says why nothing can be. Never throws. */
export function targetAt(snapshot: Snapshot, document: Document, offset: number): Target | Refusal {
  const occurrence = occurrenceAt(snapshot, document, offset);
  if (!occurrence) {
    return refuse(
      'Rien à renommer ici : placez le curseur sur un identifiant (C4.CR3, O1…), un terme du glossaire ou le nom du référentiel.',
      'Nothing to rename here: put the cursor on an identifier (C4.CR3, O1…), a term of the glossary or the name of the référentiel.',
    );
  }
  const { entity, span, text } = occurrence;
  const fixed = FIXED[entity.kind];
  if (fixed) return fixed;
  const home = snapshot.get(entity.home);
  const places = definitionPlaces(snapshot, entity);
  if (!home || places.length === 0) return undefinedHere(snapshot, document, text);
  if (places.length > 1) {
    return refuse(
      `« ${entity.id} » est défini deux fois : corrigez d'abord l'un des deux.`,
      `"${entity.id}" is defined twice: correct one of the two first.`,
    );
  }
  if (places.some((place) => place.occurrence.node.implied)) {
    return refuse(
      `${entity.id} n'est pas écrit dans la fiche : écrivez d'abord « ${entity.id} : » devant l'objectif.`,
      `${entity.id} is not written in the fiche: first write "${entity.id}:" before the objective.`,
    );
  }
  if (entity.kind === 'referentiel') {
    // The version after the `@` stays.
    const [id = ''] = text.split('@');
    const start = span.start + (id.length - id.trimStart().length);
    return { occurrence, home, span: { start, end: start + id.trim().length }, placeholder: id.trim() };
  }
  const own = occurrence.form === 'key' ? text : entity.id;
  return { occurrence, home, span, placeholder: entity.kind === 'terme' ? text.replace(/\s+/g, ' ') : own };
}

function undefinedHere(snapshot: Snapshot, document: Document, text: string): Refusal {
  const link = snapshot.links.referentielOf(document);
  if (link.state === 'not-found') {
    return refuse(
      `Le référentiel « ${link.name} », qui définit « ${text} », n'est pas dans les dossiers ouverts : ouvrez-le d'abord.`,
      `The référentiel "${link.name}", which defines "${text}", is not in the open folders: open it first.`,
    );
  }
  return refuse(
    `« ${text} » n'est défini dans aucun document ouvert : il n'y a rien à renommer.`,
    `"${text}" is defined in no open document: there is nothing to rename.`,
  );
}
