import { fileName, relativePath } from '../workspace/uris.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { MOST_OFFERED } from './support/candidates.ts';
import { byLikeness, pickFix } from './support/files.ts';
import { isPlaceholder } from './support/placeholder.ts';

const FICHE = 'type: fiche\ntitre: Atelier photo\n';

/** A path from the root of a disk: `/home/lea/a.fiche.yaml`, `C:\\Documents\\a.fiche.yaml`. */
const ABSOLUTE = /^([a-z]:)?[\\/]/i;

/** A bilan of a fiche that is not there: its path is relative to the bilan. */
export default defineRule({
  id: 'croise-fiche-introuvable',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  check({ document, snapshot, report }) {
    const leaf = document.root.get('fiche');
    const link = snapshot.links.ficheOf(document);
    if (!leaf || isPlaceholder(leaf.text)) return;
    if (link.state === 'found' && ABSOLUTE.test(leaf.text)) {
      const path = relativePath(document.uri, link.document.uri);
      report({
        at: leaf.node,
        message: {
          fr: `Ce chemin ne vaut que sur votre ordinateur : ailleurs, la fiche sera introuvable. Écrivez ${path}.`,
          en: `This path only holds on your computer: elsewhere the fiche will not be found. Write ${path}.`,
        },
        fixes: () => [pickFix(document, leaf.node, path)],
      });
    }
    if (link.state !== 'not-found') return;
    const other = snapshot.outline(link.uri);
    const fiches = snapshot.outlines('fiche').map(({ uri }) => uri);
    const choices = byLikeness(lastPart(leaf.text), fiches, fileName)
      .slice(0, MOST_OFFERED)
      .map((uri) => relativePath(document.uri, uri));
    const first = choices[0];
    report({
      at: leaf.node,
      message: {
        fr: `${other ? `« ${leaf.text} » n'est pas une fiche.` : `La fiche « ${leaf.text} » est introuvable : le chemin part du dossier de ce bilan.`} ${first ? `Vouliez-vous dire ${first} ?` : 'Aucune fiche n’est dans le dossier.'}`,
        en: `${other ? `"${leaf.text}" is not a fiche.` : `The fiche "${leaf.text}" cannot be found: the path starts from the folder of this bilan.`} ${first ? `Did you mean ${first}?` : 'There is no fiche in the folder.'}`,
      },
      ...(first !== undefined && { fixes: () => choices.map((choice) => pickFix(document, leaf.node, choice)) }),
    });
  },
  titre: { fr: 'Fiche introuvable', en: 'Fiche not found' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un bilan dont la fiche n'existe pas, ou dont le chemin ne vaut que sur un ordinateur.",
    en: 'Reports a bilan whose fiche does not exist, or whose path only holds on one computer.',
  },
  pourquoi: {
    fr: 'Un bilan compare ce qui a eu lieu à ce que la fiche prévoyait (compétence « Evaluer son action et rendre compte ») : sans la fiche, rien ne peut être comparé.',
    en: 'A bilan compares what took place with what the fiche planned: without the fiche there is nothing to compare.',
  },
  mauvais: [
    {
      'fiches/photo.fiche.yaml': FICHE,
      'fiches/film.fiche.yaml': FICHE,
      'bilans/photo.bilan.yaml':
        'type: bilan\nfiche: photo.fiche.yaml\n       ^^^^^^^^^^^^^^^^ croise-fiche-introuvable\npreuves: [C1]\ntransmission: {a: La tutrice}\n',
    },
    {
      'photo.fiche.yaml': FICHE,
      'photo.bilan.yaml':
        "type: bilan\nfiche: './photos.fiche.yaml'\n       ^^^^^^^^^^^^^^^^^^^^^ croise-fiche-introuvable\npreuves: [C1]\ntransmission: {a: La tutrice}\n",
      'film.bilan.yaml':
        'type: bilan\nfiche: photo.bilan.yaml\n       ^^^^^^^^^^^^^^^^ croise-fiche-introuvable\npreuves: [C1]\ntransmission: {a: La tutrice}\n',
    },
    {
      'photo.bilan.yaml': 'type: bilan\nfiche: photo.fiche.yaml\n       ^^^^^^^^^^^^^^^^ croise-fiche-introuvable\n',
    },
    {
      'photo.fiche.yaml': FICHE,
      'photo.bilan.yaml':
        'type: bilan\nfiche: /projet/photo.fiche.yaml\n       ^^^^^^^^^^^^^^^^^^^^^^^^ croise-fiche-introuvable\n',
    },
  ],
  bon: [
    {
      'fiches/photo.fiche.yaml': FICHE,
      'bilans/photo.bilan.yaml': 'type: bilan\nfiche: ../fiches/photo.fiche.yaml\n',
      'photo.bilan.yaml': 'type: bilan\nfiche: ./fiches/photo.fiche.yaml\n',
    },
    'type: bilan\nauteur: Léa\n',
  ],
};

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
