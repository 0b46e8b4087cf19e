import { BAD, onlyRules, projectOf, RULE } from './cli.ts';

/** A file name with what addresses, annotations and XML each write in a way of their own. */
export const FILE = "s p/é%,:&<'a.fiche.yaml";

/** What a document may hold, and a message quote, that would break a format that takes it as it is. */
const KEY = String.raw`"c%\n::error::b<&\u0001\uFFFE|[x](1)]]>\"' @moi **gras** ${'`'}code${'`'}"`;

/** A project with a fiche whose messages quote that, one without its means, and one that is right. */
export function hostileProject(): string {
  return projectOf({
    'certidoc.config.yaml': onlyRules('doc-cle-inconnue', RULE),
    [FILE]: `type: fiche\ntitre: x\n${KEY}: 1\nmoyens: {materiels: [PC], humains: [Moi], financiers: aucun}\n`,
    'b.fiche.yaml': BAD,
    'c.fiche.yaml': 'type: fiche\nmoyens: {materiels: [PC], humains: [Moi], financiers: aucun}\n',
  });
}
