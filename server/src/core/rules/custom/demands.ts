import { type Spot, type Spots, spotsOf } from '../../model/chemins.ts';
import type { Document } from '../../model/document.ts';
import { ExpressionFinder } from '../../model/langue/expressions.ts';
import type { Motif } from '../../model/motif.ts';
import type { Bilingual } from '../../model/notation.ts';
import { isEmptyNode, scalarsOf } from '../../model/values.ts';
import type { Located, Node, ScalarNode } from '../../syntax/tree.ts';
import type { Verification } from '../../workspace/declaredVerifications.ts';
import type { Report, RuleRun } from '../rule.ts';
import { anchorOf } from '../support/missingRubrique.ts';

/** Gives what the paths of a check lead to in a document; the whole document when it has none. Never throws. */
export function spotsFor(document: Document, { paths }: Verification): Spots {
  const { root } = document.source.tree;
  if (paths.length === 0) return { found: [{ key: undefined, node: root }], missing: [] };
  const all = paths.map((path) => spotsOf(document.kind, root, path));
  return { found: all.flatMap(({ found }) => found), missing: all.flatMap(({ missing }) => missing) };
}

/** Lists the texts of a place; of the whole document, those that people read, not its identifiers and dates. */
export function textsAt(document: Document, node: Node): readonly ScalarNode[] {
  if (node !== document.source.tree.root) return scalarsOf(node);
  const { texts, issues } = document.gathered;
  const added = issues.flatMap((issue) => (issue.kind === 'unknown-key' ? scalarsOf(issue.entry.value) : []));
  return [...texts, ...added];
}

/** Words a finding of a check: its own message, whoever wrote it, or the one it has by itself. */
export function reportOf(verification: Verification, at: Located, usual: Bilingual): Report {
  const { message, criteria } = verification;
  return { at, message: message === undefined ? usual : { fr: message, en: message }, criteria };
}

/** Each rubrique that says something must hold one of the words; one that is not there is told by its statut. */
export function checkMention(
  verification: Verification,
  words: readonly string[],
  { document, report }: RuleRun,
): void {
  const finder = new ExpressionFinder(words);
  for (const { key, node } of spotsFor(document, verification).found) {
    if (isEmptyNode(node) || textsAt(document, node).some(({ text }) => finder.all(text).length > 0)) continue;
    const fr = words.map((word) => `« ${word} »`).join(' ou ');
    const en = words.map((word) => `"${word}"`).join(' or ');
    report(
      reportOf(verification, key ?? anchorOf(document), {
        fr: key ? `La rubrique « ${key.text} » doit parler de ${fr}.` : `Ce document doit parler de ${fr}.`,
        en: key ? `The rubrique "${key.text}" must mention ${en}.` : `This document must mention ${en}.`,
      }),
    );
  }
}

/** Each text of the field must have the form wanted. */
export function checkMotif(
  verification: Verification,
  { motif, source }: { readonly motif: Motif; readonly source: string },
  { document, report }: RuleRun,
): void {
  for (const scalar of spotsFor(document, verification).found.flatMap(({ node }) => scalarsOf(node))) {
    if (scalar.text.trim() === '' || motif.fits(scalar.text)) continue;
    report(
      reportOf(verification, scalar, {
        fr: `« ${scalar.text} » n'a pas la forme attendue : ${source}`,
        en: `"${scalar.text}" has not the expected form: ${source}`,
      }),
    );
  }
}

/** Each list must have so many elements; a field left out of a rubrique that is there has none. */
export function checkMinimum(verification: Verification, wanted: number, { document, report }: RuleRun): void {
  const { found, missing } = spotsFor(document, verification);
  const counted = found
    .filter(({ node }) => !isEmptyNode(node))
    .map((spot) => ({ at: placeOf(spot), count: countIn(spot.node) }));
  for (const { at, count } of [...counted, ...missing.map((key) => ({ at: key, count: 0 }))]) {
    if (count >= wanted) continue;
    report(
      reportOf(verification, at, {
        fr: `Il en faut au moins ${wanted} ; il y en a ${count}. Complétez cette rubrique.`,
        en: `At least ${wanted} are needed; there are ${count}. Complete this rubrique.`,
      }),
    );
  }
}

function placeOf({ key, node }: Spot): Located {
  return key ?? node;
}

/** Counts the elements that say something; « aucun » says that there is none. */
function countIn(node: Node): number {
  if (node.kind === 'list') return node.items.filter((item) => !isEmptyNode(item)).length;
  if (node.kind === 'map') return node.entries.filter(({ value }) => !isEmptyNode(value)).length;
  return node.kind === 'scalar' && !/^aucune?$/i.test(node.text.trim()) ? 1 : 0;
}
