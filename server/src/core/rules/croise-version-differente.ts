import { compareIds, parseReferentielRef } from '../model/identifiers.ts';
import { versionOf } from '../workspace/links.ts';
import { defineRule, type RuleDocs } from './rule.ts';

/** A fiche that names an older version of its référentiel than the newest at hand; its bilans follow it. */
export default defineRule({
  id: 'croise-version-differente',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const named = document.root.get('referentiel');
    const link = snapshot.links.referentielOf(document);
    if (!named || link.state !== 'found') return;
    const { id, version } = parseReferentielRef(named.text);
    if (version === undefined) return;
    const settings = snapshot.settingsFor(document.uri);
    const newest = snapshot.links
      .referentielsNamed(id)
      .filter((candidate) => settings.admits(candidate.uri) && versionOf(candidate) !== '')
      .toSorted((a, b) => compareIds(versionOf(a), versionOf(b)))
      .at(-1);
    if (!newest || compareIds(versionOf(newest), version) <= 0) return;
    const at = newest.root.get('version')?.node ?? newest.source.tree.root;
    report({
      at: named.node,
      message: {
        fr: `Cette fiche suit la version ${version} du référentiel, et ses bilans avec elle. La version ${versionOf(newest)} existe : écrivez « ${id}@${versionOf(newest)} » si elle s'applique.`,
        en: `This fiche follows version ${version} of the référentiel, and its bilans with it. Version ${versionOf(newest)} exists: write "${id}@${versionOf(newest)}" if it applies.`,
      },
      related: [{ document: newest, at, message: { fr: 'Version la plus récente', en: 'Newest version' } }],
    });
  },
  titre: { fr: 'Version ancienne du référentiel', en: 'Older version of the référentiel' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche qui nomme une version de son référentiel alors qu'une plus récente est dans le dossier. Un bilan suit toujours la version de sa fiche.",
    en: 'Reports a fiche that names a version of its référentiel when a newer one is in the folder. A bilan always follows the version of its fiche.',
  },
  pourquoi: {
    fr: 'Une certification est délivrée selon le référentiel en vigueur : les critères peuvent avoir changé.',
    en: 'A certification is awarded by the référentiel in force: the criteria may have changed.',
  },
  mauvais: [
    {
      'v9.referentiel.yaml': 'type: referentiel\nid: animateur\nversion: "9"\n',
      'v10.referentiel.yaml': 'type: referentiel\nid: animateur\nversion: "10"\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur@9\n             ^^^^^^^^^^^ croise-version-differente\n',
    },
  ],
  bon: [
    {
      'v2023.referentiel.yaml': 'type: referentiel\nid: animateur\nversion: "2023"\n',
      'v2026.referentiel.yaml': 'type: referentiel\nid: animateur\nversion: "2026"\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\n',
      'b.fiche.yaml': 'type: fiche\nreferentiel: animateur@2026\n',
      'c.fiche.yaml': 'type: fiche\nreferentiel: animateur@2019\n',
    },
  ],
};
