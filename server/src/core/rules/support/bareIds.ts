import { type Document, isInMarkdown } from '../../model/document.ts';
import { canonicalId } from '../../model/identifiers.ts';
import type { Located } from '../../syntax/tree.ts';
import type { Report } from '../rule.ts';
import { inQuotes } from './docPlaces.ts';
import { listHolding } from './refLists.ts';

/** Identifiers that stand in one text, and whether nothing but separators stands around them. */
export interface BareIds {
  readonly ids: readonly string[];
  readonly alone: boolean;
}

const ID = /(?<![\w.])(?:C\d+(?:\.(?:SF|CO|CR)\d+(?:\.[a-z])?)?|[AEO]\d+|CPU\d+)(?![\w])(?!\.\w)/gi;

/**
 * Finds the identifiers written together (`C1.CR1, C1.CR2`) or with a text (`C1.CR1 — Le public est accueilli`) where
 * one identifier alone is expected. Undefined unless all those found are known. Never throws.
 */
export function bareIdsIn(text: string, isKnown: (id: string) => boolean): BareIds | undefined {
  const found = [...text.matchAll(ID)].map(([word]) => canonicalId(word) ?? word);
  if (found.length === 0 || !found.every(isKnown)) return undefined;
  // A dash before an identifier is a bullet: another fault.
  if (/^\s*[-*•]/.test(text)) return undefined;
  const rest = text.replace(ID, ' ').replace(/\s(?:et|and|ou|puis)(?=\s)/g, ' ');
  const alone = /^[\s,;/+&()[\]{}.:|–—-]*$/.test(rest);
  return { ids: [...new Set(found)], alone };
}

/** Says that identifiers are to be separated, or to stand without their text, and offers to write them so. Never throws. */
export function separateReport(document: Document, place: Located, { ids, alone }: BareIds): Report {
  const shown = ids.join(', ');
  const [fr, en] = !alone
    ? ["Écrivez l'identifiant seul, sans texte", 'Write the identifier alone, without text']
    : ids.length === 1
      ? ["Écrivez l'identifiant seul, sans autre signe", 'Write the identifier alone, with no other sign']
      : ['Séparez ces identifiants, un par élément de la liste', 'Separate these identifiers, one for each element'];
  return {
    at: place,
    message: { fr: `${fr} : [${shown}].`, en: `${en}: [${shown}].` },
    fixes: () => [
      {
        title: { fr: `Écrire ${shown}`, en: `Write ${shown}` },
        // A text beside the identifier may say something the list cannot keep.
        safe: alone,
        edits: [{ uri: document.uri, span: document.spanOf(place), newText: separated(document, place, ids) }],
      },
    ],
  };
}

function separated(document: Document, place: Located, ids: readonly string[]): string {
  const quote = ids.length === 1 && document.text[document.spanOf(place).start] === '"';
  const list = listHolding(document.source.tree.root, place);
  if (isInMarkdown(document, document.spanOf(place).start)) return ids.join(', ');
  if (!list) return ids.length === 1 ? (ids[0] ?? '') : `[${ids.join(', ')}]`;
  if (list.flow) return quote ? inQuotes(ids.join(', ')) : ids.join(', ');
  const { character } = document.lines.positionAt(document.spanOf(list).start);
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  return ids.join(`${eol}${' '.repeat(character)}- `);
}
