import type { Document } from '../../model/document.ts';
import { fillField, insertField, type Plain } from '../../model/edits.ts';
import type { Bilingual } from '../../model/notation.ts';
import { isEmptyNode } from '../../model/values.ts';
import type { Severity } from '../../workspace/settings.ts';
import type { Fix } from '../rule.ts';
import { type AbsenceContext, severityOfAbsence } from './absence.ts';
import { isAbsent, motiveOf, rubriqueOf, topEntry } from './missingRubrique.ts';
import { mistypedKeys } from './mistyped.ts';

/** A part that a rubrique must have, and what to say and write when it does not. */
export interface NeededPart {
  readonly key: string;
  /** A sentence: what is missing. */
  readonly constat: Bilingual;
  /** A sentence: what to write. */
  readonly conseil: Bilingual;
  /** What the fix writes. */
  readonly value: Plain;
}

/**
 * Reports, one by one, the parts that a rubrique lacks or leaves empty, at most as gravely as the absence of the whole.
 * Quiet when the whole is missing or empty (its own rule says so), or is not written as named parts. Never throws.
 */
export function reportMissingParts(
  context: AbsenceContext,
  key: string,
  parts: readonly NeededPart[],
  worst: Severity,
): void {
  const { document, snapshot, report } = context;
  const rubrique = rubriqueOf(snapshot, document, key);
  const statut = severityOfAbsence(document, rubrique);
  const entry = topEntry(document, key);
  if (statut === undefined || entry?.value.kind !== 'map' || isAbsent(document, key)) return;
  const written = new Map(entry.value.entries.map((child) => [child.key.text, child]));
  const names = parts.map((part) => part.key);
  const mistyped = mistypedKeys(snapshot, document, entry.value, names);
  const motive = motiveOf(snapshot, document, rubrique, { fr: 'La rubrique', en: 'The rubrique' });
  for (const part of parts) {
    const child = written.get(part.key);
    if ((child && !isEmptyNode(child.value)) || mistyped.has(part.key)) continue;
    report({
      at: child?.key ?? entry.key,
      message: {
        fr: `${part.constat.fr} ${part.conseil.fr}${motive.sentence.fr}`,
        en: `${part.constat.en} ${part.conseil.en}${motive.sentence.en}`,
      },
      severity: statut === 'erreur' ? worst : statut,
      about: part.key,
      criteria: motive.criteria,
      related: motive.related,
      fixes: () => [partFix(document, key, part, parts)],
    });
  }
}

function partFix(document: Document, key: string, part: NeededPart, parts: readonly NeededPart[]): Fix {
  const map = topEntry(document, key)?.value;
  const child = map?.kind === 'map' ? map.entries.find((entry) => entry.key.text === part.key) : undefined;
  const order = parts.map((one) => one.key);
  const edit = child
    ? fillField(document, child, part.value)
    : map?.kind === 'map' && insertField(document, map, part.key, part.value, order);
  const shown = typeof part.value === 'string' ? part.value : '';
  return {
    title: {
      fr: `Écrire « ${part.key}${shown && ` : ${shown}`} »`,
      en: `Write "${part.key}${shown && `: ${shown}`}"`,
    },
    safe: false,
    edits: edit ? [{ uri: document.uri, ...edit }] : [],
  };
}
