import { type Document, isKind } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { Span } from '../../text/span.ts';
import { titleOf } from '../../workspace/enonces.ts';
import { occurrencesIn } from '../../workspace/entities.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';

/** A stretch of a document that opens another. */
export interface DocumentLink {
  readonly span: Span;
  readonly uri: string;
  readonly tooltip: Bilingual;
}

/** Lists the links of a document to others that are there: the fiche of a bilan, the référentiel of a fiche. */
export function documentLinks(snapshot: Snapshot, document: Document): readonly DocumentLink[] {
  return occurrencesIn(snapshot, document).flatMap(({ entity, role, span }) => {
    const target = role === 'reference' ? snapshot.get(entity.home) : undefined;
    if (!target || target === document) return [];
    if (entity.kind === 'fiche' && isKind(target, 'fiche'))
      return [{ span, uri: target.uri, tooltip: words(target, FICHE) }];
    if (entity.kind === 'referentiel' && isKind(target, 'referentiel'))
      return [{ span, uri: target.uri, tooltip: words(target, REFERENTIEL) }];
    return [];
  });
}

const FICHE: Bilingual = { fr: 'Ouvrir la fiche', en: 'Open the fiche' };
const REFERENTIEL: Bilingual = { fr: 'Ouvrir le référentiel', en: 'Open the référentiel' };

function words(target: Document, { fr, en }: Bilingual): Bilingual {
  const name = titleOf(target)?.value.trim() ?? fileName(target.uri);
  return { fr: `${fr} « ${name} »`, en: `${en} "${name}"` };
}
