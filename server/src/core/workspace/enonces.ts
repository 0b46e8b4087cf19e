import type { Document } from '../model/document.ts';
import type { Definition } from '../model/gathered.ts';
import type { Node } from '../syntax/tree.ts';
import { definitionsOf } from './links.ts';

/** The keys under which the long forms keep the text people know an item by. */
const TEXT_KEYS = ['texte', 'titre', 'intitule', 'definition'];

/** Gives the text of what a definition defines (a critère's wording, a compétence's title), empty when it has none. */
export function textOfDefinition(definition: Definition): string {
  return textOf(definition.entry.value).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node.kind === 'scalar') return node.text;
  if (node.kind !== 'map') return '';
  const entry = TEXT_KEYS.map((key) => node.entries.find((candidate) => candidate.key.text === key)).find(Boolean);
  return entry?.value.kind === 'scalar' ? entry.value.text : '';
}

/** Gives the text of an identifier in a référentiel, undefined when the référentiel does not define it. */
export function textOfId(referentiel: Document<'referentiel'>, id: string): string | undefined {
  const definition = definitionsOf(referentiel).get(id);
  return definition && textOfDefinition(definition);
}
