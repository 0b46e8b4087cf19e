import type { Document } from '../../model/document.ts';
import type { Span } from '../../text/span.ts';
import { type Entity, occurrenceAt } from '../../workspace/entities.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { hoverFreeHeading } from './heading.ts';
import { hoverItem } from './item.ts';
import { hoverKey, hoverValue } from './notation.ts';
import { hoverAnnexe, hoverFiche, hoverObjectif, hoverPix, hoverReferentiel, hoverTerme } from './others.ts';

/** What is shown about a place: Markdown, and the absolute span it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Says what is known of the place at an offset; undefined where there is nothing to say, or what `hoverRule` says. Never
 * throws.
 */
export function hover(snapshot: Snapshot, document: Document, offset: number, language: Language): Hover | undefined {
  return (
    hoverNamed(snapshot, document, offset, language) ??
    hoverKey(snapshot, document, offset, language) ??
    hoverValue(document, offset, language) ??
    hoverFreeHeading(document, offset, language)
  );
}

function hoverNamed(snapshot: Snapshot, document: Document, offset: number, language: Language): Hover | undefined {
  const found = occurrenceAt(snapshot, document, offset);
  // The key that begins the annex is told as a key.
  if (found?.entity.kind === 'annexe' && found.role === 'definition') return undefined;
  const markdown = found && about(snapshot, document, found.entity, language);
  return markdown ? { span: found.span, markdown } : undefined;
}

function about(snapshot: Snapshot, from: Document, entity: Entity, language: Language): string | undefined {
  switch (entity.kind) {
    case 'objectif':
      return hoverObjectif(snapshot, entity, language);
    case 'pix':
      return hoverPix(snapshot, entity, language);
    case 'annexe':
      return hoverAnnexe(snapshot, entity, language);
    case 'terme':
      return hoverTerme(snapshot, entity, language);
    case 'referentiel':
      return hoverReferentiel(snapshot, entity, language);
    case 'fiche':
      return hoverFiche(snapshot, entity, from, language);
    // A rubrique is told by its key.
    case 'rubrique':
      return undefined;
    default:
      return hoverItem(snapshot, entity, language);
  }
}
