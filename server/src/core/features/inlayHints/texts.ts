import type { Document } from '../../model/document.ts';
import { PIX } from '../../model/pix.ts';
import type { Span } from '../../text/span.ts';
import { shortText, textOfDefinition, titleOf } from '../../workspace/enonces.ts';
import { definitionOf, type Occurrence, occurrencesIn } from '../../workspace/entities.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { InlayHint } from './inlayHints.ts';
import { afterKey } from './places.ts';

/** Longest text shown after an identifier, in characters; those of one line share it, which editors cut anyway. */
const SHORT = 40;

/** Shorter than this, in characters, a text tells nothing. */
const SHORTEST = 16;

/** Lists what the identifiers of fields stand for; those in sentences are left alone, which hints would break. */
export function textHints(snapshot: Snapshot, document: Document, { start, end }: Span): InlayHint[] {
  const found = occurrencesIn(snapshot, document)
    .filter(
      ({ role, form, span }) => role === 'reference' && form === 'field' && span.start <= end && span.end >= start,
    )
    .flatMap((occurrence) => {
      const text = textOf(snapshot, document, occurrence).replace(/\s+/g, ' ').trim();
      if (text === '') return [];
      const offset = afterKey(document, occurrence.node) ?? document.spanOf(occurrence.node).end;
      return [{ offset, text, name: nameOf(occurrence), line: document.lines.positionAt(offset).line }];
    });
  const perLine = new Map<number, number>();
  for (const { line } of found) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  return found.map(({ offset, text, name, line }) => {
    const longest = Math.max(SHORTEST, Math.floor(SHORT / (perLine.get(line) ?? 1)));
    return { offset, label: shortText(text, longest), tooltip: `${name} — ${text}` };
  });
}

function textOf(snapshot: Snapshot, document: Document, { entity }: Occurrence): string {
  const { kind, id, home } = entity;
  if (kind === 'pix') return Object.hasOwn(PIX, id) ? (PIX[id] ?? '') : '';
  if (kind === 'fiche' || kind === 'referentiel') {
    const target = snapshot.get(home);
    return target && target !== document && target.kind === kind ? (titleOf(target)?.value ?? '') : '';
  }
  const definition = definitionOf(snapshot, entity);
  return definition ? textOfDefinition(definition) : '';
}

function nameOf({ entity, text }: Occurrence): string {
  return entity.kind === 'fiche' || entity.kind === 'referentiel' ? text.trim() : entity.id;
}
