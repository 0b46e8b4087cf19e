import type { Bilingual } from '../../model/notation.ts';
import { loadDocs } from '../../rules/loadDocs.ts';
import type { Suggestion } from './fit.ts';

/** Gives what is told of a suggestion, in Markdown. Rejects when the pages of the rules are wanted and cannot be loaded. */
export async function documentationOf({ kind, label, documentation }: Suggestion): Promise<Bilingual> {
  const docs = kind === 'regle' ? (await loadDocs())[label] : undefined;
  if (!docs) return documentation;
  const { quoi, pourquoi } = docs;
  return { fr: `${quoi.fr}\n\n${pourquoi.fr}`, en: `${quoi.en}\n\n${pourquoi.en}` };
}
