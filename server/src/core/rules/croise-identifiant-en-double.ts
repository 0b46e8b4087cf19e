import { versionOf } from '../workspace/links.ts';
import { relativePath } from '../workspace/uris.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { isPlaceholder } from './support/placeholder.ts';

const referentiel = (lines: string) => `type: referentiel\n${lines}titre: Cuisinier\n`;

/** Two référentiels that nothing tells apart: fiches would follow one or the other by chance. */
export default defineRule({
  id: 'croise-identifiant-en-double',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const id = document.root.get('id');
    if (!id || isPlaceholder(id.text)) return;
    const settings = snapshot.settingsFor(document.uri);
    const admitted = (uri: string) => settings.admits(uri) && !snapshot.settingsFor(uri).ignored;
    const version = versionOf(document);
    // Said once, in the later file: the earliest of the same name is the one to compare with.
    const first = snapshot.links
      .referentielsNamed(id.value)
      .find((other) => versionOf(other) === version && admitted(other.uri));
    const at = first?.root.get('id')?.node;
    if (!first || !at || first.uri === document.uri || !admitted(document.uri) || first.uri > document.uri) return;
    const path = relativePath(document.uri, first.uri);
    const named = version === '' ? `« ${id.value} »` : `« ${id.value} », version ${version}`;
    report({
      at: id.node,
      message: {
        fr: `Deux fichiers décrivent le référentiel ${named} : celui-ci et ${path}. Changez l'identifiant ou la version de l'un des deux.`,
        en: `Two files describe the référentiel "${id.value}"${version === '' ? '' : `, version ${version}`}: this one and ${path}. Change the identifier or the version of one of them.`,
      },
      related: [{ document: first, at, message: { fr: "L'autre fichier", en: 'The other file' } }],
    });
  },
  titre: { fr: 'Référentiel en double', en: 'Référentiel defined twice' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale deux référentiels qui ont le même identifiant et la même version.',
    en: 'Reports two référentiels with one identifier and one version.',
  },
  pourquoi: {
    fr: "Une fiche nomme son référentiel par son identifiant et sa version : s'il y en a deux, on ne sait pas lequel elle suit.",
    en: 'A fiche names its référentiel by identifier and version: with two of them, nobody knows which one it follows.',
  },
  mauvais: [
    {
      'a.referentiel.yaml': referentiel('id: cuisinier\nversion: "2025"\n'),
      'copie/a.referentiel.yaml': referentiel(
        'id: cuisinier\n    ^^^^^^^^^ croise-identifiant-en-double\nversion: "2025"\n',
      ),
    },
  ],
  bon: [
    {
      'a.referentiel.yaml': referentiel('id: cuisinier\nversion: "2025"\n'),
      'b.referentiel.yaml': referentiel('id: cuisinier\nversion: "2026"\n'),
      'c.referentiel.yaml': referentiel('id: patissier\nversion: "2025"\n'),
    },
    {
      'certidoc.config.yaml': 'referentiels: ["officiels/**"]\n',
      'officiels/a.referentiel.yaml': referentiel('id: cuisinier\nversion: "2025"\n'),
      'travail/a.referentiel.yaml': referentiel('id: cuisinier\nversion: "2025"\n'),
    },
  ],
};
