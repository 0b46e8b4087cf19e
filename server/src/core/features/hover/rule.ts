import { isTable, pathAt } from '../../model/descend.ts';
import { type Document, isKind } from '../../model/document.ts';
import { ruleById } from '../../rules/index.ts';
import { loadDocs } from '../../rules/loadDocs.ts';
import type { Rule, RuleDocs } from '../../rules/rule.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Language } from '../../workspace/settings.ts';
import { suppressionsOf } from '../../workspace/suppressions.ts';
import type { Hover } from './hover.ts';
import { paragraphs } from './markdown.ts';

/**
 * Explains the rule that a suppression or the settings name at an offset; undefined when none is named there. Rejects when
 * the pages of the rules cannot be loaded.
 */
export async function hoverRule(document: Document, offset: number, language: Language): Promise<Hover | undefined> {
  const named = inSuppression(document, offset) ?? inSettings(document, offset);
  const rule = named && ruleById(named.id);
  if (!rule) return undefined;
  const docs = (await loadDocs())[rule.id];
  return { span: named.span, markdown: explain(rule, docs, language) };
}

interface Named {
  readonly id: string;
  readonly span: Span;
}

function inSuppression(document: Document, offset: number): Named | undefined {
  const suppression = suppressionsOf(document).find(({ span }) => touches(span, offset));
  if (!suppression) return undefined;
  const text = document.text.slice(suppression.span.start, suppression.span.end);
  return suppression.rules
    .flatMap((id) =>
      Array.from(text.matchAll(new RegExp(`(?<![\\w-])${escaped(id)}(?![\\w-])`, 'g')), ({ index }) => {
        const start = suppression.span.start + index;
        return { id, span: { start, end: start + id.length } };
      }),
    )
    .find(({ span }) => touches(span, offset));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The keys of the settings' tables are rules. */
function inSettings(document: Document, offset: number): Named | undefined {
  if (!isKind(document, 'configuration')) return undefined;
  const path = pathAt(document, offset);
  const depth = path.findIndex(({ entry }, i) => {
    const schema = path[i - 1]?.schema;
    return entry && schema && isTable(schema) && touches(document.spanOf(entry.key), offset);
  });
  const key = path[depth]?.entry?.key;
  return key && { id: key.text, span: document.spanOf(key) };
}

const SEVERITY = {
  erreur: { fr: 'erreur', en: 'error' },
  avertissement: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'information' },
  desactivee: { fr: 'désactivée par défaut', en: 'off by default' },
} as const;

function explain({ id, titre, severity }: Rule, docs: RuleDocs | undefined, language: Language): string {
  return paragraphs(
    `**${titre[language]}** (\`${id}\`, ${SEVERITY[severity][language]})`,
    docs?.quoi[language],
    docs?.pourquoi[language],
  );
}
