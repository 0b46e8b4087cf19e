import type { Document } from '../../model/document.ts';
import { replaceText } from '../../model/edits.ts';
import { ExpressionFinder, type FoundExpression } from '../../model/langue/expressions.ts';
import { withCaseOf } from '../../model/langue/mots.ts';
import { placeOfText } from '../../syntax/align.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Verification } from '../../workspace/declaredVerifications.ts';
import type { Fix, RuleRun } from '../rule.ts';
import { reportOf, spotsFor, textsAt } from './demands.ts';

/** Each occurrence of a forbidden expression is reported, with what to write instead where there is something. */
export function checkInterdits(
  verification: Verification,
  replacements: ReadonlyMap<string, string>,
  { document, report }: RuleRun,
): void {
  const finder = new ExpressionFinder([...replacements.keys()]);
  const scalars = new Set(spotsFor(document, verification).found.flatMap(({ node }) => textsAt(document, node)));
  for (const scalar of scalars) {
    for (const found of finder.all(scalar.text)) {
      const written = scalar.text.slice(found.start, found.end);
      const replacement = replacementFor(written, found, replacements.get(found.expression) ?? '');
      report({
        ...reportOf(verification, placeOfText(scalar, found.start, found.end), messageOf(written, replacement)),
        ...(replacement !== '' && { fixes: () => [fixOf(document, scalar, found, replacement)] }),
      });
    }
  }
}

function messageOf(written: string, replacement: string) {
  if (replacement === '') return { fr: `N'écrivez pas « ${written} ».`, en: `Do not write "${written}".` };
  return {
    fr: `Écrivez « ${replacement} » plutôt que « ${written} ».`,
    en: `Write "${replacement}" rather than "${written}".`,
  };
}

/** Gives the replacement the capital of what it replaces, and its plural where a lone word shows it. */
function replacementFor(written: string, { plural }: FoundExpression, replacement: string): string {
  if (replacement === '') return '';
  const lone = /^\p{L}+$/u.test(replacement) && /^\p{L}+$/u.test(written);
  const agreed = plural && lone && !/[sxz]$/.test(replacement) ? `${replacement}s` : replacement;
  const isCapital = /^\p{Lu}/u.test(written);
  return isCapital ? withCaseOf(agreed, written) : agreed;
}

/** The whole text is written again only where its quotes would no longer do. */
function fixOf(document: Document, scalar: ScalarNode, { start, end }: FoundExpression, replacement: string): Fix {
  const span = document.spanOf(placeOfText(scalar, start, end));
  const whole = scalar.text.slice(0, start) + replacement + scalar.text.slice(end);
  const safeInPlace =
    scalar.style === 'block' || scalar.style === 'markdown' || /^[\p{L}\p{N} .’-]+$/u.test(replacement);
  const edit = safeInPlace ? { span, newText: replacement } : replaceText(document, scalar, whole, true);
  return {
    title: { fr: `Remplacer par « ${replacement} »`, en: `Replace by "${replacement}"` },
    safe: false,
    edits: [{ uri: document.uri, ...edit }],
  };
}
