import type { Document } from '../../model/document.ts';
import { replaceText } from '../../model/edits.ts';
import { toSnakeCase } from '../../model/fold.ts';
import { isEmptyNode } from '../../model/values.ts';
import type { Located } from '../../syntax/tree.ts';
import { followersOf } from '../../workspace/entities.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Report } from '../rule.ts';
import { isPlaceholder } from './placeholder.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Tells what is wrong with the writing of a référentiel's own identifier, if anything: lower case letters, figures and
 * hyphens, so that every system writes and compares it alike. Never throws.
 */
export function nameFaults(
  document: Document<'referentiel'>,
  snapshot: Snapshot,
): readonly (Report & { readonly at: Located })[] {
  const id = document.root.get('id');
  if (!id || isEmptyNode(id.node) || isPlaceholder(id.text) || NAME.test(id.text)) return [];
  const name = toSnakeCase(id.text).replaceAll('_', '-');
  // The documents that follow it would lose it: renaming changes them all, a fix here would not.
  const followed = followersOf(snapshot, document.uri).length > 0;
  const mend = followed
    ? {
        fr: ' Renommez-le (touche F2) : les documents qui le suivent changeront avec lui.',
        en: ' Rename it (F2): the documents that follow it will change along.',
      }
    : { fr: '', en: '' };
  const shown = NAME.test(name) ? name : 'cap-fleuriste';
  const fault = {
    at: id.node,
    message: {
      fr: `L'identifiant d'un référentiel s'écrit en minuscules et tirets, sans accent ni espace, par exemple ${shown}.${mend.fr}`,
      en: `The identifier of a référentiel is written in lower case and hyphens, without accents or spaces, for instance ${shown}.${mend.en}`,
    },
  };
  if (followed || shown !== name) return [fault];
  const fixes = () => [
    {
      title: { fr: `Écrire « ${name} »`, en: `Write "${name}"` },
      safe: true,
      edits: [{ uri: document.uri, ...replaceText(document, id.node, name) }],
    },
  ];
  return [{ ...fault, fixes }];
}
