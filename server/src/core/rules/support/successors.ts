import type { Document } from '../../model/document.ts';
import type { Reference } from '../../model/gathered.ts';
import { canonicalId } from '../../model/identifiers.ts';
import { definitionsOf } from '../../workspace/definitions.ts';

/**
 * Gives the identifiers by which a référentiel replaces one that it no longer has (`remplace`); the details of
 * a replaced item follow it. Empty when it was dropped, undefined when the référentiel says nothing of it. Never throws.
 */
export function successorsOf(
  referentiel: Document<'referentiel'>,
  reference: Reference,
): readonly string[] | undefined {
  if (!['item', 'critere', 'competence', 'activite', 'epreuve', 'tout'].includes(reference.refers)) return undefined;
  const known = definitionsOf(referentiel);
  const id = canonicalId(reference.id);
  const remplace = referentiel.root.get('remplace');
  if (id === undefined || known.has(id)) return undefined;
  const own = remplace?.field(id);
  if (own) return (own.value?.items ?? []).map(({ text }) => canonicalId(text) ?? text).filter((one) => known.has(one));
  const [, parent = '', detail = ''] = /^(.+)\.([a-z])$/.exec(id) ?? [];
  const [only, second] = remplace?.get(parent)?.items ?? [];
  const moved = only && !second ? `${only.text}.${detail}` : '';
  return known.has(moved) ? [moved] : undefined;
}
