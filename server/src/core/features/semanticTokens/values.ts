import { childrenOf, rootSpot, type Spot, valuesOf } from '../../model/descend.ts';
import type { Document } from '../../model/document.ts';
import { isPlaceholder } from '../../rules/support/placeholder.ts';
import { withoutQuotes } from '../../workspace/quotes.ts';
import type { SemanticToken } from './semanticTokens.ts';

/** Longest text that is to be written as a whole, in characters; in a longer one only a few words are. */
const SHORT = 80;

/** Lists the keys of the parts, the values that fields choose from, and the texts left for later. Never throws. */
export function valueTokens(document: Document): SemanticToken[] {
  const found: SemanticToken[] = [];
  const visit = (spot: Spot): void => {
    const kind = kindOf(spot);
    if (kind && spot.node.kind === 'scalar') found.push({ span: withoutQuotes(document, spot.node), kind, notes: [] });
    for (const child of childrenOf(spot)) visit(child);
  };
  const root = rootSpot(document);
  visit(root);
  return [...parts(document, root), ...found];
}

function kindOf({ node, schema }: Spot): SemanticToken['kind'] | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.style !== 'block' && node.text.length <= SHORT && isPlaceholder(node.text)) return 'a-completer';
  return schema && valuesOf(schema)?.includes(node.text) ? 'valeur' : undefined;
}

/** The keys that the notation knows at the root; those a référentiel adds are named by the index. */
function parts(document: Document, root: Spot): SemanticToken[] {
  return childrenOf(root).flatMap(({ entry, schema }): SemanticToken[] =>
    entry && schema && !entry.key.implied
      ? [{ span: withoutQuotes(document, entry.key), kind: 'rubrique', notes: [] }]
      : [],
  );
}
